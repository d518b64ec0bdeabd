package org.zhibu.areas.methods.appraisal.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A self-appraisal as a member writes it. */
public class SelfForm {

    private String text = "";

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}
