package org.zhibu.core.roster.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.repository.ImportRepository;
import org.zhibu.core.roster.repository.StagingRepository;
import org.zhibu.shared.document.SheetReader;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;

/** Takes files in, has them read one after the other, and clears away what has waited for a day. */
@Service
public class Uploads implements DisposableBean {

    private static final Duration KEPT = Duration.ofHours(24);

    private final ImportRepository imports;
    private final StagingRepository staging;
    private final ReadingFiles reading;
    private final Numbers numbers;
    private final Clock clock;
    private final Path folder;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "roster-reading");
        thread.setDaemon(true);
        return thread;
    });

    Uploads(
            ImportRepository imports,
            StagingRepository staging,
            ReadingFiles reading,
            Numbers numbers,
            Clock clock,
            @Value("${zhibu.data}") Path data) {
        this.imports = imports;
        this.staging = staging;
        this.reading = reading;
        this.numbers = numbers;
        this.clock = clock;
        this.folder = data.resolve("imports");
    }

    /** Keeps the file until it has been read, and starts reading once the upload is on record. */
    @Transactional
    public ImportId start(Viewer viewer, Place place, ImportKind kind, String name, InputStream content) {
        RosterPolicy.mustImport(viewer, place, kind);
        Path file = kept(content);
        ImportId id = new ImportId(place.home(), numbers.next());
        imports.insert(id, place, kind, name, viewer.accountId(), viewer.name(), OffsetDateTime.now(clock));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) queue.execute(() -> reading.read(id, file, place, kind));
                else delete(file);
            }
        });
        return id;
    }

    private Path kept(InputStream content) {
        Path file = null;
        try {
            Files.createDirectories(folder);
            file = Files.createTempFile(folder, "roster", ".xlsx");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            SheetReader.open(file).close();
            return file;
        } catch (IOException e) {
            if (file != null) delete(file);
            throw new UncheckedIOException(e);
        } catch (Refused refused) {
            if (file != null) delete(file);
            throw Refused.at("file", refused.key(), refused.args().toArray());
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    public void cancel(ImportId id) {
        imports.cancelled(id, OffsetDateTime.now(clock));
        staging.delete(id);
    }

    /** What a stopped portal left half read is marked so, and its files go. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void interrupted() {
        imports.interrupt("roster.import.interrupted", OffsetDateTime.now(clock));
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> left = Files.list(folder)) {
            left.forEach(Uploads::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the rows of what has ended or has waited for a day. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    @Transactional
    public void clean() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        imports.expire(now.minus(KEPT), "roster.import.expired", now);
        staging.deleteBefore(now.minus(KEPT));
    }

    @Override
    public void destroy() {
        queue.shutdownNow();
    }
}
