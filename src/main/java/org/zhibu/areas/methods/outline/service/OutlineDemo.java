package org.zhibu.areas.methods.outline.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.outline.Arranged;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.ArrangementState;
import org.zhibu.areas.methods.outline.Origin;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.OutlineState;
import org.zhibu.areas.methods.outline.Outlined;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementRepository;
import org.zhibu.areas.methods.outline.repository.OutlineRepository;
import org.zhibu.core.life.ActivityKind;
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

/** Outlines the demo branches wrote, what they arranged by them, and the activities of the year that carried it out. */
@Component
class OutlineDemo implements DemoRecords {

    private final OutlineRepository outlines;
    private final ArrangementRepository arrangements;
    private final ArrangementQueries queries;
    private final Standards standards;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    OutlineDemo(
            OutlineRepository outlines,
            ArrangementRepository arrangements,
            ArrangementQueries queries,
            Standards standards,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks) {
        this.outlines = outlines;
        this.arrangements = arrangements;
        this.queries = queries;
        this.standards = standards;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void enter(DemoOffice office) {
        Map<String, Origin> written = new HashMap<>();
        for (Row row : DemoTable.rows("outlines.csv"))
            written.put(row.text("key"), new Origin(outline(office, row), null, row.text("title")));
        for (Row row : DemoTable.rows("outline-arrangements.csv")) arrange(office, row, origin(written, row));
    }

    private OutlineId outline(DemoOffice office, Row row) {
        DemoPlace place = office.at(row.text("unit"));
        String by = place.people().get(0).name();
        OutlineId id = new OutlineId(place.home(), numbers.next());
        int made = row.number("made");
        outlines.insert(id, place.unit(), content(row), office.daysAgo(made), by);
        tell(office, id.ref(), place, made, by, "outline.outline.written", "");
        outlines.move(id, 0, OutlineState.PROPOSED, null, null);
        tell(office, id.ref(), place, made - 1, by, "outline.outline.proposal", "");
        OutlineState state = OutlineState.valueOf(row.text("state"));
        if (state == OutlineState.PROPOSED) return id;
        int answered = row.number("answered");
        boolean admitted = state == OutlineState.LIBRARY;
        outlines.move(
                id, 1, state, admitted ? office.at("root").unit() : null, admitted ? office.daysAgo(answered) : null);
        String move = "outline.outline." + (admitted ? "admission" : "return");
        tell(office, id.ref(), place, answered, row.text("officer"), move, row.text("words"));
        return id;
    }

    private static Outlined content(Row row) {
        return new Outlined(
                row.text("title"),
                ActivityKind.of(row.text("kind")),
                row.text("audience"),
                row.text("goal"),
                Standards.steps(row.text("steps")),
                Standards.linesOf(row.text("preparation")),
                Standards.linesOf(row.text("materials")),
                row.text("place"),
                row.text("cost"));
    }

    private Origin origin(Map<String, Origin> written, Row row) {
        String code = row.text("standard");
        return code.isEmpty()
                ? Objects.requireNonNull(written.get(row.text("outline")))
                : new Origin(null, code, standards.of(code).content().title());
    }

    private void arrange(DemoOffice office, Row row, Origin origin) {
        DemoPlace place = office.at(row.text("unit"));
        String by = place.people().get(0).name();
        ArrangementId id = new ArrangementId(place.home(), numbers.next());
        LocalDate on = office.daysAgo(row.number("planned"));
        int made = Math.max(1, row.number("planned") + 20);
        arrangements.insert(id, place.unit(), origin, content(row, origin, on), office.daysAgo(made), by);
        tell(office, id.ref(), place, made, by, "outline.arrangement.arranged", "");
        switch (ArrangementState.valueOf(row.text("state"))) {
            case DONE -> carryOut(office, row, id, place, on);
            case DROPPED -> {
                arrangements.drop(id, 0, row.text("worked"));
                tell(office, id.ref(), place, row.number("planned"), by, "outline.arrangement.dropping", "");
            }
            case PLANNED -> {}
        }
        marks.mark(place.home(), place.unit(), on.getYear());
    }

    private Arranged content(Row row, Origin origin, LocalDate on) {
        Outlined like = origin.standard() == null
                ? null
                : standards.of(origin.standard()).content();
        return new Arranged(
                row.text("title"),
                ActivityKind.of(row.text("kind")),
                on,
                false,
                row.number("minutes"),
                row.text("place"),
                row.text("owner"),
                like == null ? agendaOf(origin) : like.agenda(),
                like == null ? "" : like.preparation(),
                null);
    }

    /** The agenda of the demo's own outline of that name. */
    private static String agendaOf(Origin origin) {
        return DemoTable.rows("outlines.csv").stream()
                .filter(row -> row.text("title").equals(origin.title()))
                .map(row -> content(row).agenda())
                .findFirst()
                .orElse("");
    }

    /** By the activity of the year nearest to the day; what it was worth is told some days after. */
    private void carryOut(DemoOffice office, Row row, ArrangementId id, DemoPlace place, LocalDate on) {
        ArrangementQueries.Free held = nearest(place, row.text("kind"), on);
        if (held == null) return;
        String by = place.people().get(0).name();
        arrangements.done(id, 0, held.activity());
        int ago = (int) ChronoUnit.DAYS.between(held.heldOn(), office.today());
        tell(office, id.ref(), place, ago, by, "outline.arrangement.done", "");
        int told = Math.max(0, ago - row.number("told"));
        arrangements.tell(id, 1, row.text("worked"), row.text("improve"), office.daysAgo(told), by);
        tell(office, id.ref(), place, told, by, "outline.arrangement.word", "");
    }

    private ArrangementQueries.@Nullable Free nearest(DemoPlace place, String kind, LocalDate on) {
        return queries.free(Scope.below(place.path()), place.home(), on.minusDays(20)).stream()
                .filter(one -> one.kind().equals(kind))
                .min(Comparator.comparingLong(one -> Math.abs(one.heldOn().toEpochDay() - on.toEpochDay())))
                .orElse(null);
    }

    private void tell(
            DemoOffice office, RecordRef ref, DemoPlace place, int daysAgo, String who, String action, String words) {
        Change change = words.isEmpty() ? Change.created(Map.of()) : Change.because(words);
        journal.writeAt(office.at(daysAgo, 10), new Actor(null, who), action, ref, place.unit(), change);
    }
}
