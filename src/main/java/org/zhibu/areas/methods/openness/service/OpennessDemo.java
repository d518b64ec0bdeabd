package org.zhibu.areas.methods.openness.service;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.openness.Disclosure;
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.areas.methods.openness.Venue;
import org.zhibu.areas.methods.openness.repository.EntryRepository;
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

/** What the demo branches made public this year; two of them forgot some of it. */
@Component
class OpennessDemo implements DemoRecords {

    private final EntryRepository entries;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    OpennessDemo(EntryRepository entries, Numbers numbers, Journal journal, DirtyMarks marks) {
        this.entries = entries;
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
        for (Row row : DemoTable.rows("openness.csv")) enter(office, row);
    }

    /** A day of this year, or of the last where this year has not come to it. */
    private void enter(DemoOffice office, Row row) {
        DemoPlace branch = office.at(row.text("branch"));
        LocalDate asked = LocalDate.of(office.today().getYear(), row.number("month"), row.number("day"));
        LocalDate on = asked.isAfter(office.today()) ? asked.minusYears(1) : asked;
        String by = branch.people().get(0).name();
        EntryId id = new EntryId(branch.home(), numbers.next());
        Disclosure disclosure = new Disclosure(
                row.text("item"),
                on.getYear(),
                row.number("part"),
                row.text("title").replace("#", String.valueOf(on.getYear())),
                Venue.valueOf(row.text("venue")),
                row.text("spot"),
                on,
                row.has("days") ? on.plusDays(row.number("days")) : null,
                row.text("approved"),
                null);
        entries.insert(id, branch.unit(), disclosure, by, on.atTime(16, 0).atOffset(ZoneOffset.ofHours(8)));
        marks.mark(branch.home(), branch.unit(), on.getYear());
        journal.writeAt(
                on.atTime(16, 0).atOffset(ZoneOffset.ofHours(8)),
                new Actor(null, by),
                "openness.entry.made",
                id.ref(),
                branch.unit(),
                Change.created(Map.of()));
    }
}
