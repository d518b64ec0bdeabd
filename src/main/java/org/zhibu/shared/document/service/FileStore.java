package org.zhibu.shared.document.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Refused;

/** Keeps the bytes of files in a folder, by home and content: {@code <folder>/3k/ab/ab12…}. */
@Component
public class FileStore {

    static final long LARGEST = 20L << 20;

    private final Path folder;

    FileStore(@Value("${zhibu.files:.data/files}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    /** A file that has arrived and was found good, but is not kept yet; closing it throws it away. */
    public record Draft(Path path, FileType type, long bytes, String sha256) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Takes an upload in, at most 20 MB of it, recognises it, and takes hidden data out of pictures. */
    public Draft receive(InputStream in) throws IOException {
        Path path = Files.createTempFile(Files.createDirectories(folder.resolve("incoming")), "upload", "");
        try {
            copy(in, path);
            FileType type = FileType.of(path);
            PictureCleaner.clean(path, type);
            return new Draft(path, type, Files.size(path), sha256(path));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static void copy(InputStream in, Path path) throws IOException {
        long copied = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[64 << 10];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > LARGEST) throw new Refused("document.file.too-large", LARGEST >> 20);
                out.write(buffer, 0, read);
            }
        }
        if (copied == 0) throw new Refused("document.file.empty");
    }

    /** Moves a draft to its place; the same content is kept once. */
    public void keep(Draft draft, long home) throws IOException {
        Path path = path(home, draft.sha256());
        if (Files.exists(path)) return;
        Files.createDirectories(path.getParent());
        Files.move(draft.path(), path, StandardCopyOption.ATOMIC_MOVE);
    }

    public Path path(long home, String sha256) {
        return folder.resolve(Long.toString(home, 36))
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    void forget(long home, String sha256) throws IOException {
        Files.deleteIfExists(path(home, sha256));
    }

    private static String sha256(Path path) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
