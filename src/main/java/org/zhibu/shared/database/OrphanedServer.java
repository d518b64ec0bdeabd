package org.zhibu.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the server a killed portal left behind in the same folder, so that the next start finds it free. */
final class OrphanedServer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private OrphanedServer() {}

    static void stop(Path folder) {
        runningIn(folder).ifPresent(process -> {
            process.destroy();
            if (!ended(process)) {
                process.destroyForcibly();
                ended(process);
            }
        });
    }

    /** The PostgreSQL process named in {@code postmaster.pid}, if it is alive and a PostgreSQL at all. */
    private static Optional<ProcessHandle> runningIn(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        try {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
