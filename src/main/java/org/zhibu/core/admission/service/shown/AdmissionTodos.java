package org.zhibu.core.admission.service.shown;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Agenda;
import org.zhibu.core.admission.model.Rulebook;
import org.zhibu.core.admission.model.Ruleset;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.DueRow;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/**
 * What a branch has to do by a day in the next month, and what waits for the committee. A general branch is asked for nothing:
 * it can neither examine nor approve.
 */
@Component
class AdmissionTodos implements TodoSource {

    private static final int MOST = 20;

    private final AdmissionQueries queries;
    private final AdmissionWords words;

    AdmissionTodos(AdmissionQueries queries, AdmissionWords words) {
        this.queries = queries;
        this.words = words;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        boolean higher = place.kind() == UnitKind.COMMITTEE && viewer.may(Right.OVERSEE, place.path());
        boolean branch = place.kind().isBranch() && viewer.may(Right.KEEP_BRANCH, place.path());
        if (!higher && !branch) return List.of();
        return queries.dueIn(place.scope(), place.home(), higher, today, today.plusMonths(1), MOST).stream()
                .map(row -> todo(row, today))
                .toList();
    }

    private Todo todo(DueRow row, LocalDate today) {
        boolean review = row.what().equals(Agenda.REVIEW);
        String href = row.file().href()
                + (review ? "" : "/steps/" + Step.valueOf(row.what()).word());
        LocalDate due = row.dueOn();
        String clause = Rulebook.clause(row.rule(), Ruleset.on(today));
        return new Todo(
                "admission.todo",
                List.of(words.what(row.what()), row.name(), row.unitName()),
                clause.isEmpty() ? null : clause,
                due,
                href,
                "admission.todo-do",
                due != null && due.isBefore(today));
    }
}
