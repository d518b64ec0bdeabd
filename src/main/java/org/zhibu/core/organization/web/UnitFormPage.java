package org.zhibu.core.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.core.organization.service.UnitValues;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The page with the form of an organisation: blank, filled, or beside what somebody else saved. */
@Component
class UnitFormPage {

    private final Journal journal;
    private final Show show;

    UnitFormPage(Journal journal, Show show) {
        this.journal = journal;
        this.show = show;
    }

    String creating(Model model, @Nullable Detail above, List<UnitKind> kinds) {
        model.addAttribute("above", above);
        model.addAttribute(
                "kinds",
                kinds.stream()
                        .map(kind -> new Choice(
                                kind.name(),
                                show.text("organization.kind." + kind),
                                show.text("organization.kind.note." + kind)))
                        .toList());
        model.addAttribute("action", "/organization/units");
        return form(model);
    }

    String changing(Model model, Detail unit) {
        model.addAttribute("unit", unit);
        model.addAttribute("action", "/organization/units/" + unit.unit() + "/details");
        return form(model);
    }

    /** Somebody saved first: both texts, and the form filled with what was typed, ready to be saved over theirs. */
    String conflict(Model model, Detail theirs, UnitForm form) {
        Map<String, @Nullable String> stored = UnitValues.of(theirs);
        List<Both> fields = new ArrayList<>();
        UnitId parent = theirs.parentId() == null ? null : new UnitId(theirs.parentId());
        UnitValues.of(form.unit(parent, theirs.kind()), form.getPartyDay()).forEach((field, mine) -> {
            String other = stored.get(field);
            if (!java.util.Objects.equals(mine, other))
                fields.add(new Both(
                        show.text("organization.field." + field),
                        mine == null ? "" : mine,
                        other == null ? "" : other));
        });
        model.addAttribute("conflict", fields);
        journal.historyOf(new RecordRef("organization.unit", theirs.homeId(), theirs.id())).stream()
                .findFirst()
                .ifPresent(last -> model.addAttribute("last", last));
        form.setVersion(theirs.version());
        return changing(model, theirs);
    }

    private String form(Model model) {
        model.addAttribute(
                "natures",
                CodeLists.standard().all(CodeSet.UNIT_NATURE).stream()
                        .map(code -> Choice.of(
                                code.code(),
                                code.name(org.springframework.context.i18n.LocaleContextHolder.getLocale())))
                        .toList());
        return "organization/form";
    }

    /** One field in two versions. */
    record Both(String label, String mine, String theirs) {}
}
