package org.zhibu.shared.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.zhibu.shared.document.repository.FileRepository;
import org.zhibu.shared.document.service.FileStore;
import org.zhibu.shared.document.service.FileType;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;

/**
 * Files of records. Whoever asks has already checked that the viewer may see or change the record; a file is only ever found
 * through the record it belongs to.
 */
@Service
public class Files {

    private final FileRepository files;
    private final FileStore store;
    private final Numbers numbers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Files(FileRepository files, FileStore store, Numbers numbers, Clock clock, ApplicationEventPublisher events) {
        this.files = files;
        this.store = store;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    /** Attaches what was uploaded; an empty field of the form attaches nothing. */
    @Transactional
    public void attachAll(RecordRef owner, List<MultipartFile> uploads, long accountId) {
        for (MultipartFile upload : uploads) if (!upload.isEmpty()) attach(owner, upload, accountId);
    }

    /** Attaches one file; refuses what is too large or of a type not allowed, and forgets where a picture was taken. */
    @Transactional
    public StoredFile attach(RecordRef owner, MultipartFile upload, long accountId) {
        String name = upload.getOriginalFilename();
        try (InputStream in = upload.getInputStream()) {
            return attach(owner, name == null ? "" : name, in, accountId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Attaches the bytes of a stream under this name. */
    @Transactional
    public StoredFile attach(RecordRef owner, String name, InputStream in, long accountId) throws IOException {
        try (FileStore.Draft draft = store.receive(in)) {
            files.lock(owner.home(), draft.sha256());
            store.keep(draft, owner.home());
            FileType type = draft.type();
            StoredFile file = new StoredFile(
                    new FileId(owner.home(), numbers.next()),
                    owner,
                    type.nameFor(name),
                    type.contentType(),
                    draft.bytes(),
                    draft.sha256(),
                    accountId,
                    OffsetDateTime.now(clock));
            files.insert(file);
            return file;
        }
    }

    /** The files of a record, oldest first. */
    public List<StoredFile> of(RecordRef owner) {
        return files.of(owner);
    }

    /** The files of records of one type in one home, oldest first; a record without any is not in it. */
    public Map<RecordRef, List<StoredFile>> ofAll(List<RecordRef> owners) {
        return files.ofAll(owners).stream().collect(Collectors.groupingBy(StoredFile::owner));
    }

    /** A file of this record; not here when it belongs to another. */
    public StoredFile find(RecordRef owner, FileId id) {
        return files.find(owner, id).orElseThrow(NotHere::new);
    }

    /** Where the bytes lie, for reading. */
    public Path open(StoredFile file) {
        return store.path(file.owner().home(), file.sha256());
    }

    @Transactional
    public void remove(RecordRef owner, FileId id) {
        StoredFile file = find(owner, id);
        files.delete(file);
        events.publishEvent(new FileRemoved(owner.home(), file.sha256()));
    }
}
