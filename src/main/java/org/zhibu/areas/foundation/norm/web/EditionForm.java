package org.zhibu.areas.foundation.norm.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.foundation.norm.Edition;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** A norm, or its next version. */
public class EditionForm extends MoveForm {

    @NotBlank(message = "{norm.title-missing}")
    @Size(max = 60, message = "{norm.too-long}")
    private String title = "";

    @NotBlank(message = "{norm.text-missing}")
    @Size(max = 8000, message = "{norm.too-long}")
    private String text = "";

    @NotNull(message = "{norm.from-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate fromOn;

    @Size(max = 500, message = "{norm.too-long}")
    private String changes = "";

    private @Nullable List<String> uses = List.of();

    static EditionForm of(Norm norm) {
        EditionForm form = new EditionForm();
        form.title = norm.title();
        form.text = norm.text();
        form.uses = norm.uses();
        form.setVersion(norm.version());
        return form;
    }

    Edition edition() {
        if (fromOn == null) throw Refused.at("fromOn", "norm.from-missing");
        return new Edition(title, text, fromOn, changes, uses == null ? List.of() : uses);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    public @Nullable LocalDate getFromOn() {
        return fromOn;
    }

    public void setFromOn(@Nullable LocalDate fromOn) {
        this.fromOn = fromOn;
    }

    public String getChanges() {
        return changes;
    }

    public void setChanges(@Nullable String changes) {
        this.changes = changes == null ? "" : changes.strip();
    }

    public @Nullable List<String> getUses() {
        return uses;
    }

    public void setUses(@Nullable List<String> uses) {
        this.uses = uses;
    }
}
