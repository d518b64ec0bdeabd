package org.zhibu.areas.foundation.research.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.FindingKind;
import org.zhibu.areas.foundation.research.MeasureState;
import org.zhibu.areas.foundation.research.NewFinding;
import org.zhibu.areas.foundation.research.NewMeasure;
import org.zhibu.areas.foundation.research.NewVisit;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.TopicPlan;
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.areas.foundation.research.repository.PartQueries;
import org.zhibu.areas.foundation.research.repository.PartRepository;
import org.zhibu.areas.foundation.research.repository.TopicRepository;
import org.zhibu.core.life.ActivityId;
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
import org.zhibu.shared.kernel.Scope;

/** Topics of the demo office, from planned to closed, with what was found and done. */
@Component
class ResearchDemo implements DemoRecords {

    private final TopicRepository topics;
    private final PartRepository parts;
    private final PartQueries known;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    ResearchDemo(
            TopicRepository topics,
            PartRepository parts,
            PartQueries known,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks) {
        this.topics = topics;
        this.parts = parts;
        this.known = known;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void enter(DemoOffice office) {
        Map<String, TopicId> entered = new HashMap<>();
        List<Row> rows = DemoTable.rows("research.csv");
        for (Row row : rows) entered.put(row.text("key"), plan(office, row));
        for (Row row : DemoTable.rows("research-visits.csv"))
            visit(office, row, topic(entered, row), place(office, rows, row));
        for (Row row : DemoTable.rows("research-findings.csv"))
            parts.finding(
                    topic(entered, row),
                    new NewFinding(FindingKind.valueOf(row.text("kind")), row.text("text"), row.number("visit")));
        for (Row row : DemoTable.rows("research-measures.csv"))
            measure(office, row, topic(entered, row), place(office, rows, row));
        for (Row row : rows) finish(office, row, topic(entered, row.text("key")));
    }

    private static TopicId topic(Map<String, TopicId> entered, Row row) {
        return topic(entered, row.text("topic"));
    }

    private static TopicId topic(Map<String, TopicId> entered, String key) {
        return Objects.requireNonNull(entered.get(key), key);
    }

    private static DemoPlace place(DemoOffice office, List<Row> topics, Row part) {
        return topics.stream()
                .filter(row -> row.text("key").equals(part.text("topic")))
                .map(row -> office.at(row.text("unit")))
                .findFirst()
                .orElseThrow();
    }

    private TopicId plan(DemoOffice office, Row row) {
        DemoPlace place = office.at(row.text("unit"));
        TopicId id = new TopicId(place.home(), numbers.next());
        TopicPlan plan = new TopicPlan(
                row.text("title"),
                row.text("question"),
                row.text("people"),
                row.text("places"),
                office.daysAgo(row.number("due")));
        topics.insert(id, place.unit(), plan, who(place, row), office.at(row.number("planned"), 9));
        tell(office, id, place, row.number("planned"), who(place, row), "planned", "");
        return id;
    }

    private static String who(DemoPlace place, Row row) {
        return place.people().isEmpty() ? row.text("by") : place.people().get(0).name();
    }

    private void visit(DemoOffice office, Row row, TopicId id, DemoPlace place) {
        LocalDate on = office.daysAgo(row.number("on"));
        ActivityId activity = row.has("logged") ? logged(place) : null;
        NewVisit visit = new NewVisit(on, row.text("place"), row.text("people"), row.text("notes"), activity);
        parts.visit(id, visit, on);
        marks.mark(place.home(), place.unit(), on.getYear());
    }

    private @Nullable ActivityId logged(DemoPlace place) {
        return known.loggedOf(Scope.below(place.path()), place.home(), place.unit()).stream()
                .map(PartQueries.Logged::activity)
                .findFirst()
                .orElse(null);
    }

    private void measure(DemoOffice office, Row row, TopicId id, DemoPlace place) {
        LocalDate due = office.daysAgo(row.number("due"));
        int number = parts.measure(id, new NewMeasure(row.text("what"), row.text("owner"), due, row.number("finding")));
        MeasureState state = MeasureState.valueOf(row.text("state"));
        if (state == MeasureState.OPEN) return;
        LocalDate on = office.daysAgo(row.number("ended"));
        parts.end(id, number, state, on, row.text("result"));
        marks.mark(place.home(), place.unit(), on.getYear());
    }

    private void finish(DemoOffice office, Row row, TopicId id) {
        DemoPlace place = office.at(row.text("unit"));
        TopicState state = TopicState.valueOf(row.text("state"));
        String by = who(place, row);
        if (state == TopicState.PLANNED) return;
        tell(office, id, place, row.number("planned") - 6, by, "beginning", "");
        String conclusion = row.has("conclusion") ? row.text("conclusion") : null;
        LocalDate on = conclusion == null ? null : office.daysAgo(row.number("concluded"));
        String result = row.has("result") ? row.text("result") : null;
        topics.move(id, 0, new TopicRepository.Step(state, conclusion, on, result));
        if (conclusion != null) tell(office, id, place, row.number("concluded"), by, "conclusion", conclusion);
        if (result != null) tell(office, id, place, row.number("concluded") - 60, by, "closing", result);
    }

    private void tell(
            DemoOffice office, TopicId id, DemoPlace place, int daysAgo, String who, String move, String words) {
        Change change = words.isEmpty() ? Change.created(Map.of()) : Change.because(words);
        journal.writeAt(
                office.at(daysAgo, 10), new Actor(null, who), "research.topic." + move, id.ref(), place.unit(), change);
    }
}
