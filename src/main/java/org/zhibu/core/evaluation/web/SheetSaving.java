package org.zhibu.core.evaluation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.zhibu.core.evaluation.Judgement;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.core.evaluation.service.Evaluating;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;

/** Checks every row of a sheet before any is saved, so that all reasons to refuse stand beside their rows at once. */
@Component
class SheetSaving {

    private static final int LONGEST = 500;

    private final EvaluationQueries queries;
    private final Evaluating evaluating;
    private final Units units;

    SheetSaving(EvaluationQueries queries, Evaluating evaluating, Units units) {
        this.queries = queries;
        this.evaluating = evaluating;
        this.units = units;
    }

    /** A row that says something new. */
    private record Changed(
            int at,
            SheetForm.Row row,
            Judgement judged,
            @Nullable Evaluation old) {}

    void check(Viewer viewer, Place place, int year, String indicator, SheetForm form, BindingResult errors) {
        for (Changed changed : changed(place, year, indicator, form)) {
            String row = "rows[" + changed.at() + "].";
            Judgement judged = changed.judged();
            if (judged.grade().isBlank()) errors.rejectValue(row + "grade", "evaluation.grade-missing");
            if (judged.reason().isBlank()) errors.rejectValue(row + "reason", "evaluation.reason-missing");
            if (judged.reason().length() > LONGEST) errors.rejectValue(row + "reason", "evaluation.too-long");
            if (judged.basis().length() > LONGEST) errors.rejectValue(row + "basis", "evaluation.too-long");
            if (isStale(changed)) {
                errors.rejectValue(row + "grade", "evaluation.row-changed");
                changed.row()
                        .setVersion(changed.old() == null ? -1 : changed.old().version());
            }
        }
    }

    private static boolean isStale(Changed changed) {
        Evaluation old = changed.old();
        return old == null
                ? changed.row().getVersion() != -1
                : old.version() != changed.row().getVersion();
    }

    /** Saves what is new and answers how many rows that were. */
    int save(Viewer viewer, Place place, int year, String indicator, SheetForm form) {
        List<Changed> all = changed(place, year, indicator, form);
        for (Changed changed : all) {
            Unit branch = units.find(place.scope(), UnitId.of(changed.row().getUnit()))
                    .filter(unit -> unit.kind().isBranch())
                    .orElseThrow(NotHere::new);
            evaluating.judge(viewer, branch, year, indicator, changed.judged(), changed.old());
        }
        return all.size();
    }

    private List<Changed> changed(Place place, int year, String indicator, SheetForm form) {
        List<UnitId> branches =
                form.getRows().stream().map(row -> UnitId.of(row.getUnit())).toList();
        Map<UnitId, Evaluation> given = queries.of(place.scope(), place.home(), branches, indicator, year).stream()
                .collect(Collectors.toMap(Evaluation::unit, Function.identity()));
        List<Changed> all = new ArrayList<>();
        for (int at = 0; at < form.getRows().size(); at++) {
            SheetForm.Row row = form.getRows().get(at);
            Evaluation old = given.get(UnitId.of(row.getUnit()));
            Judgement judged = row.judgement(form.getReason());
            boolean same = old != null && old.judgement().equals(judged);
            if (!row.isBlank() && !same) all.add(new Changed(at, row, judged, old));
        }
        return all;
    }
}
