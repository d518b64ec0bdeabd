package org.zhibu.core.roster.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** How a previewed file is taken over; and which part of the preview is looked at. */
public class ConfirmForm {

    private String doubtful = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate from;

    private String tab = "";
    private int page = 1;
    private int size = 20;

    /** What becomes of the doubtful rows: {@code with}, {@code without}, or empty while nobody has chosen. */
    public String getDoubtful() {
        return doubtful;
    }

    public void setDoubtful(String doubtful) {
        this.doubtful = doubtful;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = size;
    }
}
