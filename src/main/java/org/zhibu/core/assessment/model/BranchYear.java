package org.zhibu.core.assessment.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/**
 * What the facts say about one branch in one year.
 *
 * @param sums quantities by kind of fact
 * @param standing who is there on the day the points are for
 */
public record BranchYear(
        UnitId unit, UnitKind kind, int year, List<DutyCell> cells, Map<String, Integer> sums, Standing standing) {

    public List<DutyCell> cellsOf(String rule) {
        return cells.stream().filter(cell -> cell.code().equals(rule)).toList();
    }

    public int sum(String factKind) {
        return sums.getOrDefault(factKind, 0);
    }

    /** Whether the year is past. */
    public boolean isOver(LocalDate today) {
        return today.getYear() > year;
    }

    /** As it would be with one fact more, and the cells that follow from it. */
    public BranchYear with(List<DutyCell> after, String factKind) {
        Map<String, Integer> more = new HashMap<>(sums);
        more.merge(factKind, 1, Integer::sum);
        return new BranchYear(unit, kind, year, after, more, standing);
    }

    /** With what other modules worked out for it beside its facts. */
    public BranchYear with(Map<String, Integer> reckoned) {
        Map<String, Integer> more = new HashMap<>(sums);
        more.putAll(reckoned);
        return new BranchYear(unit, kind, year, cells, more, standing);
    }

    /**
     * Who is there.
     *
     * @param members on the roster, those excused from study left out
     * @param reached how many of them have the hours of the year
     * @param committee members of the committee other than secretary and deputy
     * @param termEnds the last day for the next election, null where no election was recorded
     */
    public record Standing(
            int fullMembers,
            int members,
            int reached,
            int secretaries,
            int committee,
            @Nullable LocalDate termEnds,
            LocalDate on) {}
}
