package org.zhibu.shared.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers a request with a file to save, never to show: its own name in any script, no guessing of types, no cache. */
public final class FileResponse {

    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType EXCEL =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private FileResponse() {}

    /** An attached file; the path is what {@link Files#open} answers. */
    public static ResponseEntity<Resource> of(StoredFile file, Path path) {
        return answer(file.name(), MediaType.valueOf(file.contentType()), new FileSystemResource(path));
    }

    /** A picture to be shown in a page of ours; asked for again each time, so that who may no longer see it does not. */
    public static ResponseEntity<Resource> picture(StoredFile file, Path path) {
        return ResponseEntity.ok()
                .eTag("\"" + file.sha256() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.valueOf(file.contentType()))
                .body(new FileSystemResource(path));
    }

    /** A Word document; the name comes without its ending. */
    public static ResponseEntity<Resource> word(String name, byte[] bytes) {
        return answer(name + ".docx", WORD, new ByteArrayResource(bytes));
    }

    /** An Excel workbook; the name comes without its ending. */
    public static ResponseEntity<Resource> excel(String name, byte[] bytes) {
        return answer(name + ".xlsx", EXCEL, new ByteArrayResource(bytes));
    }

    private static ResponseEntity<Resource> answer(String name, MediaType type, Resource content) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(content);
    }
}
