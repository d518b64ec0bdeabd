package org.zhibu.areas.foundation.norm.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.shared.record.MoveForm;

/** What a norm backs. */
public class UsesForm extends MoveForm {

    private @Nullable List<String> uses = List.of();

    static UsesForm of(Norm norm) {
        UsesForm form = new UsesForm();
        form.uses = norm.uses();
        return form;
    }

    List<String> chosen() {
        return uses == null ? List.of() : uses;
    }

    public @Nullable List<String> getUses() {
        return uses;
    }

    public void setUses(@Nullable List<String> uses) {
        this.uses = uses;
    }
}
