package org.zhibu.areas.methods.publicity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a new article is called. */
public class BeginForm {

    @NotBlank(message = "{publicity.title-missing}")
    @Size(max = 60, message = "{publicity.title-too-long}")
    private String title = "";

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }
}
