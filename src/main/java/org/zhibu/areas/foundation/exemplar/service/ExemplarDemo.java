package org.zhibu.areas.foundation.exemplar.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.exemplar.Borrow;
import org.zhibu.areas.foundation.exemplar.BorrowingId;
import org.zhibu.areas.foundation.exemplar.BorrowingState;
import org.zhibu.areas.foundation.exemplar.Outcome;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.PracticeState;
import org.zhibu.areas.foundation.exemplar.Proposal;
import org.zhibu.areas.foundation.exemplar.repository.ExemplarRepository;
import org.zhibu.areas.foundation.research.Topics;
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
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.notification.PastNotices;

/** Practices of the demo office that came of its research, and what other branches made of them. */
@Component
class ExemplarDemo implements DemoRecords {

    private final ExemplarRepository written;
    private final Topics topics;
    private final Numbers numbers;
    private final Journal journal;
    private final PastNotices notices;
    private final DirtyMarks marks;

    ExemplarDemo(
            ExemplarRepository written,
            Topics topics,
            Numbers numbers,
            Journal journal,
            PastNotices notices,
            DirtyMarks marks) {
        this.written = written;
        this.topics = topics;
        this.numbers = numbers;
        this.journal = journal;
        this.notices = notices;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public void enter(DemoOffice office) {
        Map<String, PracticeId> entered = new HashMap<>();
        List<Row> rows = DemoTable.rows("exemplar.csv");
        for (Row row : rows) entered.put(row.text("key"), practice(office, row));
        for (Row row : DemoTable.rows("exemplar-borrowings.csv"))
            borrow(office, row, Objects.requireNonNull(entered.get(row.text("practice"))));
    }

    private PracticeId practice(DemoOffice office, Row row) {
        DemoPlace place = office.at(row.text("unit"));
        String by = place.people().get(0).name();
        PracticeId id = new PracticeId(place.home(), numbers.next());
        int proposed = row.number("proposed");
        written.insert(id, place.unit(), proposal(place, row), by, office.at(proposed, 9));
        tell(office, id.ref(), place, proposed, by, "exemplar.practice.proposed", "");
        PracticeState state = PracticeState.valueOf(row.text("state"));
        notices.tellCommittee(
                office.at(proposed, 9), place.path(), Proposing.notice(id, "review", 0, row.text("title")));
        if (state == PracticeState.PROPOSED) return id;
        int answered = row.number("answered");
        LocalDate on = state == PracticeState.PUBLISHED ? office.daysAgo(answered) : null;
        written.move(id, 0, state, on);
        if (on != null) marks.mark(place.home(), place.unit(), on.getYear());
        String move = state == PracticeState.PUBLISHED ? "publication" : "return";
        tell(office, id.ref(), place, answered, row.text("officer"), "exemplar.practice." + move, row.text("words"));
        notices.tellBranch(office.at(answered, 10), place.unit(), Proposing.notice(id, move, 0, row.text("title")));
        return id;
    }

    private Proposal proposal(DemoPlace place, Row row) {
        Topics.Origin origin = topics.concluded(Scope.below(place.path()), place.home()).stream()
                .filter(one -> one.title().equals(row.text("topic")))
                .findFirst()
                .orElse(null);
        return new Proposal(
                row.text("title"),
                row.text("what"),
                row.text("how").replaceAll("(?<=\\D)(?=\\d\\. )", "\n"),
                row.text("cost"),
                row.text("effect"),
                row.text("evidence"),
                origin == null ? null : origin.topic());
    }

    private void borrow(DemoOffice office, Row row, PracticeId practice) {
        DemoPlace place = office.at(row.text("unit"));
        String by = place.people().get(0).name();
        BorrowingId id = new BorrowingId(place.home(), numbers.next());
        LocalDate on = office.daysAgo(row.number("borrowed"));
        Borrow borrow = new Borrow(row.text("adapted"), row.text("owner"), office.daysAgo(row.number("due")));
        written.borrow(id, practice, place.unit(), borrow, on);
        marks.mark(place.home(), place.unit(), on.getYear());
        tell(office, id.ref(), place, row.number("borrowed"), by, "exemplar.borrowing.planned", "");
        tell(office, practice.ref(), place, row.number("borrowed"), by, "exemplar.practice.borrowed", place.name());
        if (BorrowingState.valueOf(row.text("state")) != BorrowingState.REPORTED) return;
        int reported = row.number("reported");
        Outcome outcome = Outcome.valueOf(row.text("outcome"));
        written.report(id, 0, outcome, row.text("result"), office.daysAgo(reported));
        tell(office, id.ref(), place, reported, by, "exemplar.borrowing.reported", row.text("result"));
        tell(office, practice.ref(), place, reported, by, "exemplar.practice.reported", row.text("result"));
    }

    private void tell(
            DemoOffice office, RecordRef ref, DemoPlace place, int daysAgo, String who, String action, String words) {
        Change change = words.isEmpty() ? Change.created(Map.of()) : Change.because(words);
        journal.writeAt(office.at(daysAgo, 10), new Actor(null, who), action, ref, place.unit(), change);
    }
}
