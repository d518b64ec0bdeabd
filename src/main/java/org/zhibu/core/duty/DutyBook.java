package org.zhibu.core.duty;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.core.duty.service.Reckoning;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.kernel.UnitId;

/** The front door for those who count duties further: recomputes the cells, and tells what one entry would change. */
@Component
public class DutyBook {

    private final Reckoning reckoning;

    DutyBook(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /** Recomputes and writes the cells of branches of one home; what is no branch is passed over. */
    public Map<UnitId, List<DutyCell>> renew(long home, Collection<UnitId> branches, int year) {
        return reckoning.renew(home, branches, year);
    }

    /** The cells of the branch without the entry and with it; empty where a committee held it. Writes nothing. */
    public Optional<WhatIf> whatIf(Entry entry) {
        return reckoning.whatIf(entry);
    }

    /** The setting that lets the yearly meetings of a year be held in the first quarter after it. */
    public boolean reachesIntoNextYear(int year) {
        return reckoning.reachesIntoNextYear(year);
    }

    /**
     * The year of a branch without an entry and with it.
     *
     * @param year the year the duties belong to
     */
    public record WhatIf(UnitId branch, long home, int year, List<DutyCell> before, List<DutyCell> after) {}
}
