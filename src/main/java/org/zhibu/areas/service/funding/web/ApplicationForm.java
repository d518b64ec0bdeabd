package org.zhibu.areas.service.funding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import org.zhibu.areas.service.funding.Purpose;
import org.zhibu.areas.service.funding.Wanted;
import org.zhibu.areas.service.funding.repository.FundingQueries.Application;
import org.zhibu.areas.service.funding.repository.FundingQueries.Line;
import org.zhibu.shared.kernel.Refused;

/** The form of an application; blank lines of the budget are left out. */
public class ApplicationForm {

    private static final int LINES = 8;
    private static final int SHOWN = 3;

    @NotBlank(message = "{funding.title-missing}")
    @Size(max = 60, message = "{funding.too-long}")
    private String title = "";

    @NotNull(message = "{funding.purpose-missing}")
    private @Nullable Purpose purpose = Purpose.ACTIVITY;

    @NotNull(message = "{funding.needed-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate neededOn;

    @NotBlank(message = "{funding.expected-missing}")
    @Size(max = 1000, message = "{funding.too-long}")
    private String expected = "";

    private List<LineRow> lines = rows();
    private long version;
    private String about = "";

    static ApplicationForm of(Application application, List<Line> lines) {
        ApplicationForm form = new ApplicationForm();
        form.title = application.title();
        form.purpose = application.purpose();
        form.neededOn = application.neededOn();
        form.expected = application.expected();
        form.version = application.version();
        for (int at = 0; at < Math.min(LINES, lines.size()); at++) {
            form.lines.get(at).what = lines.get(at).what();
            form.lines.get(at).amount = lines.get(at).amount();
        }
        return form;
    }

    private static List<LineRow> rows() {
        List<LineRow> rows = new ArrayList<>();
        for (int at = 0; at < LINES; at++) rows.add(new LineRow());
        return rows;
    }

    Wanted wanted() {
        List<Wanted.Line> filled = lines.stream()
                .filter(LineRow::isFilled)
                .map(row -> new Wanted.Line(row.what, Objects.requireNonNullElse(row.amount, BigDecimal.ZERO)))
                .toList();
        if (purpose == null) throw Refused.at("purpose", "funding.purpose-missing");
        if (neededOn == null) throw Refused.at("neededOn", "funding.needed-missing");
        return new Wanted(title.strip(), purpose, neededOn, expected.strip(), filled);
    }

    /** Says with the other things missing that there is no line. */
    void check(Errors errors) {
        if (lines.stream().noneMatch(LineRow::isFilled)) errors.rejectValue("lines", "funding.lines-missing");
    }

    /** Whether more lines are filled than a new form shows. */
    public boolean isLong() {
        return lines.stream().skip(SHOWN).anyMatch(LineRow::isFilled);
    }

    /** One line of the budget. */
    public static class LineRow {

        private String what = "";
        private @Nullable BigDecimal amount;

        private boolean isFilled() {
            return !what.isBlank() || amount != null;
        }

        public String getWhat() {
            return what;
        }

        public void setWhat(@Nullable String what) {
            this.what = what == null ? "" : what.strip();
        }

        public @Nullable BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(@Nullable BigDecimal amount) {
            this.amount = amount;
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public @Nullable Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable Purpose purpose) {
        this.purpose = purpose;
    }

    public @Nullable LocalDate getNeededOn() {
        return neededOn;
    }

    public void setNeededOn(@Nullable LocalDate neededOn) {
        this.neededOn = neededOn;
    }

    public String getExpected() {
        return expected;
    }

    public void setExpected(@Nullable String expected) {
        this.expected = expected == null ? "" : expected;
    }

    public List<LineRow> getLines() {
        return lines;
    }

    public void setLines(List<LineRow> lines) {
        this.lines = lines;
    }

    /** The record of another feature that the money is for, blank for none. */
    public String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about == null ? "" : about.strip();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
