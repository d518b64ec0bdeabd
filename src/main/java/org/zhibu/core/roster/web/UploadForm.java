package org.zhibu.core.roster.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.zhibu.core.roster.ImportKind;

/** A file and what its rows are about. */
public class UploadForm {

    private @Nullable ImportKind kind;
    private @Nullable MultipartFile file;

    public @Nullable ImportKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ImportKind kind) {
        this.kind = kind;
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
