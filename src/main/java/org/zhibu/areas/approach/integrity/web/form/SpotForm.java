package org.zhibu.areas.approach.integrity.web.form;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.approach.integrity.Found;
import org.zhibu.areas.approach.integrity.NewSpot;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.Style;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.record.MoveForm;

/** A spot check with what it found; blank lines are left out. */
public class SpotForm extends MoveForm {

    private static final int LINES = 4;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate heldOn;

    @Size(max = 300, message = "{integrity.too-long}")
    private String lookedAt = "";

    @Size(max = 100, message = "{integrity.too-long}")
    private String checkedBy = "";

    @Size(max = 500, message = "{integrity.too-long}")
    private String conclusion = "";

    private List<Finding> findings = new ArrayList<>();

    public SpotForm() {
        for (int at = 0; at < LINES; at++) findings.add(new Finding());
    }

    /** Filled with a spot check and those of its findings that can still be corrected here, and room for more. */
    public static SpotForm of(NewSpot spot, List<NewSpot.Finding> open, long version) {
        SpotForm form = new SpotForm();
        form.heldOn = spot.heldOn();
        form.lookedAt = spot.lookedAt();
        form.checkedBy = spot.checkedBy();
        form.conclusion = spot.conclusion();
        form.setVersion(version);
        for (int at = 0; at < open.size(); at++) form.findings.add(at, Finding.of(open.get(at)));
        while (form.findings.size() > Math.max(LINES, open.size() + 1)) form.findings.remove(form.findings.size() - 1);
        return form;
    }

    public NewSpot spot() {
        Refusals missing = new Refusals()
                .when(heldOn == null, "heldOn", "integrity.held-missing")
                .when(checkedBy.isBlank(), "checkedBy", "integrity.checked-by-missing")
                .when(lookedAt.isBlank(), "lookedAt", "integrity.looked-missing")
                .when(conclusion.isBlank(), "conclusion", "integrity.conclusion-missing");
        List<NewSpot.Finding> found = new ArrayList<>();
        for (int at = 0; at < findings.size(); at++) {
            int line = at;
            if (!findings.get(at).isBlank())
                missing.trying(() -> found.add(findings.get(line).found(line)));
        }
        missing.must();
        return new NewSpot(Objects.requireNonNull(heldOn), lookedAt, checkedBy, conclusion, found);
    }

    /** One thing found; {@code was} is the row of the ledger it is already. */
    public static class Finding {

        private String was = "";

        private String style = "";

        @Size(max = 300, message = "{integrity.too-long}")
        private String what = "";

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        private @Nullable LocalDate dueOn;

        /** A finding that stood there and is emptied is taken back. */
        private boolean isBlank() {
            return what.isBlank() && (dueOn == null || !was.isBlank());
        }

        private NewSpot.Finding found(int line) {
            String place = "findings[" + line + "].";
            Optional<Style> chosen = ProblemForm.style(style);
            new Refusals()
                    .when(what.isBlank(), place + "what", "integrity.what-missing")
                    .when(what.length() > Found.MOST, place + "what", "integrity.too-long")
                    .when(chosen.isEmpty(), place + "style", "integrity.style-missing")
                    .must();
            ProblemId known = was.isBlank() ? null : ProblemId.of(was);
            return new NewSpot.Finding(line, known, new Found(chosen.orElseThrow(), what, dueOn));
        }

        private static Finding of(NewSpot.Finding found) {
            Finding form = new Finding();
            form.setWas(found.was() == null ? "" : found.was().text());
            form.style = found.found().style().name();
            form.what = found.found().what();
            form.dueOn = found.found().dueOn();
            return form;
        }

        public String getWas() {
            return was;
        }

        public void setWas(@Nullable String was) {
            this.was = was == null ? "" : was.strip();
        }

        public String getStyle() {
            return style;
        }

        public void setStyle(@Nullable String style) {
            this.style = style == null ? "" : style.strip();
        }

        public String getWhat() {
            return what;
        }

        public void setWhat(@Nullable String what) {
            this.what = what == null ? "" : what.strip();
        }

        public @Nullable LocalDate getDueOn() {
            return dueOn;
        }

        public void setDueOn(@Nullable LocalDate dueOn) {
            this.dueOn = dueOn;
        }
    }

    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getLookedAt() {
        return lookedAt;
    }

    public void setLookedAt(@Nullable String lookedAt) {
        this.lookedAt = lookedAt == null ? "" : lookedAt.strip();
    }

    public String getCheckedBy() {
        return checkedBy;
    }

    public void setCheckedBy(@Nullable String checkedBy) {
        this.checkedBy = checkedBy == null ? "" : checkedBy.strip();
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(@Nullable String conclusion) {
        this.conclusion = conclusion == null ? "" : conclusion.strip();
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public void setFindings(List<Finding> findings) {
        this.findings = findings;
    }
}
