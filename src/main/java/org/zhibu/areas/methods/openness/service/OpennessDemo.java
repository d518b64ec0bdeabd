package org.zhibu.areas.methods.openness.service;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.openness.Disclosure;
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.areas.methods.openness.PortalArticle;
import org.zhibu.areas.methods.openness.Venue;
import org.zhibu.areas.methods.openness.repository.EntryRepository;
import org.zhibu.areas.methods.openness.repository.PortalQueries;
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

/** What the demo branches made public this year; two of them forgot some of it. */
@Component
class OpennessDemo implements DemoRecords {

    private final EntryRepository entries;
    private final PortalQueries portal;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    OpennessDemo(EntryRepository entries, PortalQueries portal, Numbers numbers, Journal journal, DirtyMarks marks) {
        this.entries = entries;
        this.portal = portal;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public void enter(DemoOffice office) {
        for (Row row : DemoTable.rows("openness.csv")) enter(office, row);
    }

    /** What the branch published of it in the portal before. */
    private @Nullable PortalArticle article(DemoOffice office, DemoPlace branch, Row row) {
        if (!row.has("article")) return null;
        return portal.free(Scope.below(branch.path()), branch.home(), branch.unit(), office.at(0, 23)).stream()
                .filter(one -> one.title().equals(row.text("article")))
                .findFirst()
                .orElseThrow();
    }

    /** A day of this year, or of the last where this year has not come to it. */
    private void enter(DemoOffice office, Row row) {
        DemoPlace branch = office.at(row.text("branch"));
        LocalDate asked = LocalDate.of(office.today().getYear(), row.number("month"), row.number("day"));
        LocalDate day = asked.isAfter(office.today()) ? asked.minusYears(1) : asked;
        PortalArticle article = article(office, branch, row);
        LocalDate on = article == null ? day : article.on();
        String by = branch.people().get(0).name();
        EntryId id = new EntryId(branch.home(), numbers.next());
        Disclosure disclosure = disclosure(row, on, article);
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

    private static Disclosure disclosure(Row row, LocalDate on, @Nullable PortalArticle article) {
        return new Disclosure(
                row.text("item"),
                on.getYear(),
                row.number("part"),
                row.text("title").replace("#", String.valueOf(on.getYear())),
                Venue.valueOf(row.text("venue")),
                row.text("spot"),
                on,
                row.has("days") ? on.plusDays(row.number("days")) : null,
                row.text("approved"),
                null,
                article == null ? null : article.told());
    }
}
