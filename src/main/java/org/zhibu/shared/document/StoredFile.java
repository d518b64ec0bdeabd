package org.zhibu.shared.document;

import java.time.OffsetDateTime;
import org.zhibu.shared.kernel.RecordRef;

/**
 * What is known about an attached file.
 *
 * @param contentType as recognised by its content, whatever the upload claimed
 * @param uploadedBy account
 */
public record StoredFile(
        FileId id,
        RecordRef owner,
        String name,
        String contentType,
        long bytes,
        String sha256,
        long uploadedBy,
        OffsetDateTime uploadedAt) {

    public boolean isImage() {
        return contentType.startsWith("image/");
    }
}
