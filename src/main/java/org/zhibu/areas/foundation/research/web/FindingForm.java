package org.zhibu.areas.foundation.research.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.foundation.research.FindingKind;
import org.zhibu.areas.foundation.research.NewFinding;
import org.zhibu.areas.foundation.research.repository.PartQueries.Finding;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** One finding. */
public class FindingForm extends MoveForm {

    private @Nullable FindingKind kind = FindingKind.PROBLEM;

    @Size(max = 500, message = "{research.too-long}")
    private String text = "";

    private @Nullable Integer visit;

    static FindingForm of(Finding finding) {
        FindingForm form = new FindingForm();
        form.kind = finding.kind();
        form.text = finding.text();
        form.visit = finding.visitNumber();
        return form;
    }

    NewFinding finding() {
        if (kind == null) throw Refused.at("kind", "research.kind-missing");
        return new NewFinding(kind, text, visit);
    }

    public @Nullable FindingKind getKind() {
        return kind;
    }

    public void setKind(@Nullable FindingKind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    public @Nullable Integer getVisit() {
        return visit;
    }

    public void setVisit(@Nullable Integer visit) {
        this.visit = visit;
    }
}
