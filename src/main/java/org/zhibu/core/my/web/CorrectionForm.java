package org.zhibu.core.my.web;

import org.jspecify.annotations.Nullable;

/** What a member says should stand in the own file. */
public class CorrectionForm {

    private String field = "";
    private String wanted = "";
    private String note = "";

    @Nullable
    String noteOrNull() {
        return note.isBlank() ? null : note.strip();
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
