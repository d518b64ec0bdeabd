package org.zhibu.areas.foundation.norm.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.norm.Edition;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.repository.NormRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPerson;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;

/** Norms of the demo office with their readers. */
@Component
class NormDemo implements DemoRecords {

    private static final List<String> READING = List.of("bridge", "office", "design");

    /** Days ago a version was written that comes into force later. */
    private static final int NOTICE = 3;

    private final NormRepository norms;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    NormDemo(NormRepository norms, Numbers numbers, Journal journal, DirtyMarks marks) {
        this.norms = norms;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public void enter(DemoOffice office) {
        for (Row row : DemoTable.rows("norm.csv")) enter(office, row);
    }

    private void enter(DemoOffice office, Row row) {
        DemoPlace place = office.at(row.text("unit"));
        int from = row.number("from");
        NormId id = new NormId(place.home(), numbers.next());
        Edition whole = edition(row, office.daysAgo(from));
        boolean revised = !whole.changes().isEmpty();
        int first = revised ? from + 300 : from;
        String text = row.has("before") ? lines(row.text("before")) : whole.text();
        Edition old = new Edition(whole.title(), text, office.daysAgo(first), "", whole.uses());
        norms.insert(id, place.unit(), old, row.text("by"), office.at(first, 9));
        tell(office, id, place, row, first, "made");
        if (revised) {
            int decided = Math.max(from, NOTICE);
            norms.revise(id, 0, 2, whole, row.text("by"), office.at(decided, 9));
            tell(office, id, place, row, decided, "revised");
        }
        marks.mark(place.home(), place.unit(), office.daysAgo(from).getYear());
        boolean coming = from < 0;
        List<String> readers = place.people().isEmpty() ? READING : List.of(row.text("unit"));
        for (String branch : readers)
            read(office, office.at(branch), id, revised && !coming ? 2 : 1, row, coming ? first : from);
    }

    private static Edition edition(Row row, LocalDate from) {
        return new Edition(
                row.text("title"),
                lines(row.text("text")),
                from,
                row.text("changes"),
                List.of(row.text("uses").split(" ", -1)));
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private void read(DemoOffice office, DemoPlace branch, NormId id, int number, Row row, int from) {
        List<DemoPerson> people = branch.people();
        int readers = Math.min(row.number("read"), people.size());
        for (int at = 0; at < readers; at++)
            norms.read(id, number, people.get(at).id(), office.daysAgo(Math.max(1, from - 2 - at * 3)));
    }

    private void tell(DemoOffice office, NormId id, DemoPlace place, Row row, int daysAgo, String what) {
        journal.writeAt(
                office.at(daysAgo, 10),
                new Actor(null, row.text("by")),
                "norm.norm." + what,
                id.ref(),
                place.unit(),
                Change.created(Map.of("title", row.text("title"))));
    }
}
