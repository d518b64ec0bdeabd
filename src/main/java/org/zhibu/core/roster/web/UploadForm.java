package org.zhibu.core.roster.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.zhibu.core.roster.ImportKind;

/** A file and what its rows are about. */
public class UploadForm {

    private ImportKind kind = ImportKind.MEMBERS;
    private @Nullable MultipartFile file;

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind;
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
