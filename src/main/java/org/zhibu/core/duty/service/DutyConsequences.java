package org.zhibu.core.duty.service;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhibu.core.duty.DutyBook.WhatIf;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.core.duty.model.Obligation;
import org.zhibu.shared.fact.Consequence;
import org.zhibu.shared.fact.Consequences;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Show;

/** Tells which duty an entry does: general meeting, fourth quarter, 0/1 → 1/1. */
@Component
@Order(20)
class DutyConsequences implements Consequences {

    private static final String KIND = "duty";

    private final Reckoning reckoning;
    private final Show show;

    DutyConsequences(Reckoning reckoning, Show show) {
        this.reckoning = reckoning;
        this.show = show;
    }

    @Override
    public List<Consequence> wouldUpdate(Entry entry) {
        return reckoning
                .whatIf(entry)
                .map(whatIf -> touched(whatIf, entry).stream()
                        .map(change -> entry.replaces() == null ? would(whatIf, change) : counted(whatIf, change))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<Consequence> countedTowards(RecordRef record, Entry entry) {
        return reckoning
                .whatIf(replacing(record, entry))
                .map(whatIf -> touched(whatIf, entry).stream()
                        .map(change -> counted(whatIf, change))
                        .toList())
                .orElse(List.of());
    }

    /** Leaving the record out and putting it back in again is how it stands now. */
    private static Entry replacing(RecordRef record, Entry entry) {
        return new Entry(
                entry.place(),
                entry.kind(),
                entry.heldOn(),
                entry.startsAt(),
                entry.minutesLong(),
                entry.present(),
                record);
    }

    /** The cells that change, else the one of the day: a second meeting in a quarter changes nothing. */
    private static List<Change> touched(WhatIf whatIf, Entry entry) {
        String code = Obligation.showedBy("activity." + entry.kind())
                .map(Obligation::code)
                .orElse("");
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < whatIf.after().size(); i++)
            if (whatIf.after().get(i).code().equals(code))
                all.add(new Change(whatIf.before().get(i), whatIf.after().get(i)));
        List<Change> changed = all.stream().filter(Change::isOne).toList();
        return changed.isEmpty()
                ? all.stream().filter(change -> change.covers(entry)).toList()
                : changed;
    }

    private static String calendar(WhatIf whatIf) {
        return Address.of("/duty/calendar")
                .with("org", whatIf.branch().text())
                .with("year", whatIf.year())
                .toString();
    }

    private Consequence would(WhatIf whatIf, Change change) {
        DutyCell after = change.after();
        return Consequence.of(
                KIND,
                "duty.would.cell",
                calendar(whatIf),
                show.text(after.titleKey()),
                show.period(after.period()),
                change.before().done(),
                after.owed(),
                after.done(),
                after.owed(),
                verdict(after));
    }

    private Consequence counted(WhatIf whatIf, Change change) {
        DutyCell now = change.after();
        return Consequence.of(
                KIND,
                "duty.counted.cell",
                calendar(whatIf),
                show.text(now.titleKey()),
                show.period(now.period()),
                now.done(),
                now.owed(),
                verdict(now));
    }

    private String verdict(DutyCell cell) {
        String exempt = cell.exempt();
        if (exempt != null) return show.text(exempt);
        return show.text(cell.missing() == 0 ? "duty.reached" : "duty.short");
    }

    private record Change(DutyCell before, DutyCell after) {

        boolean isOne() {
            return before.done() != after.done();
        }

        boolean covers(Entry entry) {
            return !entry.heldOn().isBefore(after.periodStart())
                    && !entry.heldOn().isAfter(after.dueOn());
        }
    }
}
