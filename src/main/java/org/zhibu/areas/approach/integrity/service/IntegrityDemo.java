package org.zhibu.areas.approach.integrity.service;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.Found;
import org.zhibu.areas.approach.integrity.Mending;
import org.zhibu.areas.approach.integrity.NewSpot;
import org.zhibu.areas.approach.integrity.NewSpot.Finding;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.Questions;
import org.zhibu.areas.approach.integrity.Questions.Question;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.areas.approach.integrity.Style;
import org.zhibu.areas.approach.integrity.repository.ConductQueries;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Source;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Written;
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

/** Two years of self-checks of the demo branches, what they found and mended, three spot checks, and some education. */
@Component
class IntegrityDemo implements DemoRecords {

    private static final int SESSIONS = 2;

    private final IntegrityRepository records;
    private final ConductQueries known;
    private final Questions questions;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    IntegrityDemo(
            IntegrityRepository records,
            ConductQueries known,
            Questions questions,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks) {
        this.records = records;
        this.known = known;
        this.questions = questions;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public void enter(DemoOffice office) {
        Map<String, SelfcheckId> checks = new HashMap<>();
        for (Row row : DemoTable.rows("integrity-checks.csv"))
            checks.put(row.text("branch") + row.text("back"), selfcheck(office, row));
        for (Row row : DemoTable.rows("integrity-problems.csv"))
            problem(office, row, Objects.requireNonNull(checks.get(row.text("branch") + row.text("back"))));
        for (Row row : DemoTable.rows("integrity-spots.csv")) spot(office, row);
        office.units().values().stream()
                .filter(place ->
                        place.people().size() % 2 == 0 && !place.people().isEmpty())
                .forEach(place -> educate(office, place));
    }

    private static CheckPeriod period(DemoOffice office, Row row) {
        return Stream.iterate(CheckPeriod.containing(office.today(), 2), CheckPeriod::previous)
                .skip(row.number("back"))
                .findFirst()
                .orElseThrow();
    }

    /** Held so many days ago, moved inside its period where the demo is set up at another time of the year. */
    private static LocalDate held(DemoOffice office, CheckPeriod period, int days) {
        LocalDate day = office.daysAgo(days);
        if (day.isBefore(period.start())) return period.start();
        return day.isAfter(period.end()) ? period.end() : day;
    }

    private static int ago(DemoOffice office, LocalDate day) {
        return (int) java.time.temporal.ChronoUnit.DAYS.between(day, office.today());
    }

    private SelfcheckId selfcheck(DemoOffice office, Row row) {
        DemoPlace place = office.at(row.text("branch"));
        CheckPeriod period = period(office, row);
        LocalDate on = held(office, period, row.number("days"));
        SelfcheckId id = new SelfcheckId(place.home(), numbers.next());
        List<Question> list = questions.of(period);
        List<String> found = Arrays.asList(row.text("found").split(";", -1));
        records.selfcheck(
                id, place.unit(), period, list.get(0).list(), on, row.text("present"), written(office, place, on));
        for (Question question : list)
            records.answer(id, question.number(), found.contains(String.valueOf(question.number())));
        marks.mark(place.home(), place.unit(), on.getYear());
        tell(office, id.ref(), place, on, "held", null);
        return id;
    }

    private static Written written(DemoOffice office, DemoPlace place, LocalDate on) {
        return new Written(place.people().get(0).name(), office.at(ago(office, on), 17));
    }

    private void problem(DemoOffice office, Row row, SelfcheckId check) {
        DemoPlace place = office.at(row.text("branch"));
        CheckPeriod period = period(office, row);
        LocalDate on = heldOn(office, row, period);
        Question question = questions.of(period).stream()
                .filter(one -> one.number() == row.number("question"))
                .findFirst()
                .orElseThrow();
        ProblemId id = new ProblemId(place.home(), numbers.next());
        Found found = new Found(question.style(), row.text("what"), null);
        Source source = Source.selfcheck(check, question.number());
        records.find(id, place.unit(), source, found, on, written(office, place, on));
        tell(office, id.ref(), place, on, "found", null);
        if (row.has("measure")) mend(office, row, id, question.style(), on);
    }

    private LocalDate heldOn(DemoOffice office, Row problem, CheckPeriod period) {
        return DemoTable.rows("integrity-checks.csv").stream()
                .filter(check -> check.text("branch").equals(problem.text("branch"))
                        && check.text("back").equals(problem.text("back")))
                .map(check -> held(office, period, check.number("days")))
                .findFirst()
                .orElseThrow();
    }

    private void mend(DemoOffice office, Row row, ProblemId id, Style style, LocalDate on) {
        DemoPlace place = office.at(row.text("branch"));
        LocalDate due = office.daysAgo(row.number("due"));
        Mending mending = new Mending(
                style,
                row.text("what"),
                row.text("cause"),
                row.text("measure"),
                place.people().get(row.number("owner")).name(),
                due.isBefore(on) ? on.plusDays(30) : due);
        records.mend(id, 0, mending, ProblemState.MENDING);
        tell(office, id.ref(), place, on.plusDays(1), "changed", null);
        ProblemState state = ProblemState.valueOf(row.text("state"));
        if (state == ProblemState.REOPENED) {
            records.move(id, 1, state, null, null);
            tell(office, id.ref(), place, office.daysAgo(33), "reopening", row.text("measure"));
        }
        if (state != ProblemState.CLOSED) return;
        LocalDate closed = office.daysAgo(row.number("closed"));
        LocalDate end = closed.isBefore(on) ? on : closed;
        records.move(id, 1, state, end, row.text("evidence"));
        marks.mark(place.home(), place.unit(), end.getYear());
        tell(office, id.ref(), place, end, "closing", row.text("evidence"));
    }

    private void spot(DemoOffice office, Row row) {
        DemoPlace place = office.at(row.text("branch"));
        LocalDate on = office.daysAgo(row.number("days"));
        List<Finding> findings = row.has("what")
                ? List.of(new Finding(
                        0,
                        null,
                        new Found(
                                Style.valueOf(row.text("style")), row.text("what"), office.daysAgo(row.number("due")))))
                : List.of();
        NewSpot spot = new NewSpot(on, row.text("looked"), row.text("by"), row.text("conclusion"), findings);
        SpotId id = new SpotId(place.home(), numbers.next());
        records.spot(id, place.unit(), spot, new Written(row.text("by"), office.at(row.number("days"), 17)));
        tell(office, id.ref(), place, row.text("by"), on, "held", null);
        for (Finding one : findings) {
            ProblemId problem = new ProblemId(place.home(), numbers.next());
            records.find(problem, place.unit(), Source.spot(id), one.found(), on, written(office, place, on));
            tell(office, problem.ref(), place, row.text("by"), on, "found", null);
        }
        marks.mark(place.home(), place.unit(), on.getYear());
    }

    private void educate(DemoOffice office, DemoPlace place) {
        LocalDate since = LocalDate.of(office.today().getYear(), 1, 1);
        known.free(Scope.below(place.path()), place.home(), place.unit(), since).stream()
                .filter(one -> one.kind().equals("OL-04"))
                .limit(SESSIONS)
                .forEach(one -> records.link(one.activity(), place.unit(), written(office, place, one.heldOn())));
    }

    private void tell(
            DemoOffice office, RecordRef record, DemoPlace place, LocalDate on, String move, @Nullable String words) {
        tell(office, record, place, place.people().get(0).name(), on, move, words);
    }

    private void tell(
            DemoOffice office,
            RecordRef record,
            DemoPlace place,
            String who,
            LocalDate on,
            String move,
            @Nullable String words) {
        Change change = words == null ? Change.created(Map.of()) : Change.because(words);
        LocalDate day = on.isAfter(office.today()) ? office.today() : on;
        journal.writeAt(
                office.at(ago(office, day), 17),
                new Actor(null, who),
                record.type() + "." + move,
                record,
                place.unit(),
                change);
    }
}
