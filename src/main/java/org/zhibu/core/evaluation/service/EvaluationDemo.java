package org.zhibu.core.evaluation.service;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.core.evaluation.EvaluationId;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.core.evaluation.Judgement;
import org.zhibu.core.evaluation.repository.EvaluationRepository;
import org.zhibu.core.evaluation.repository.EvaluationRepository.By;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;

/** What the committee thought of its branches this year: recorded by one, confirmed by another, a few objected to. */
@Component
class EvaluationDemo implements DemoRecords {

    private final EvaluationRepository evaluations;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    EvaluationDemo(EvaluationRepository evaluations, Numbers numbers, Journal journal, DirtyMarks marks) {
        this.evaluations = evaluations;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void enter(DemoOffice office) {
        for (Row row : DemoTable.rows("evaluations.csv")) enter(office, row);
    }

    private void enter(DemoOffice office, Row row) {
        DemoPlace branch = office.at(row.text("branch"));
        EvaluationState state = EvaluationState.valueOf(row.text("state"));
        int on = row.number("recorded");
        LocalDate recorded = office.daysAgo(on);
        EvaluationId id = new EvaluationId(branch.home(), numbers.next());
        Judgement judged = new Judgement(row.text("grade"), row.text("reason"), row.text("basis"));
        evaluations.insert(
                id,
                branch.unit(),
                office.today().getYear(),
                row.text("indicator"),
                judged,
                new By(null, row.text("officer"), recorded));
        tell(office, id, branch, on, row.text("officer"), "made", "");
        if (!state.isPublished()) return;
        evaluations.confirm(id, 0, new By(null, row.text("confirmer"), recorded.plusDays(1)), false);
        tell(office, id, branch, on - 1, row.text("confirmer"), "confirmation", "");
        if (row.has("objection")) object(office, row, id, branch, state);
        marks.mark(branch.home(), branch.unit(), office.today().getYear());
    }

    private void object(DemoOffice office, Row row, EvaluationId id, DemoPlace branch, EvaluationState state) {
        int on = row.number("recorded") - 4;
        String secretary = branch.people().get(0).name();
        evaluations.object(id, 1, row.text("objection"), new By(null, secretary, office.daysAgo(on)));
        tell(office, id, branch, on, secretary, "objection", row.text("objection"));
        if (!row.has("answer")) return;
        boolean changed = state == EvaluationState.CHANGED;
        String grade = changed ? row.text("to") : row.text("grade");
        evaluations.answer(
                id, 2, state, grade, row.text("answer"), new By(null, row.text("confirmer"), office.daysAgo(on - 3)));
        tell(office, id, branch, on - 3, row.text("confirmer"), changed ? "acceptance" : "refusal", row.text("answer"));
    }

    private void tell(
            DemoOffice office, EvaluationId id, DemoPlace branch, int daysAgo, String who, String move, String words) {
        Change change = words.isEmpty() ? Change.created(Map.of()) : Change.because(words);
        journal.writeAt(
                office.at(daysAgo, 10),
                new Actor(null, who),
                EvaluationId.RECORD + "." + move,
                id.ref(),
                branch.unit(),
                change);
    }
}
