package org.zhibu.core.assessment.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhibu.core.assessment.model.BranchYear;
import org.zhibu.core.assessment.model.Formula;
import org.zhibu.core.assessment.model.Indicator;
import org.zhibu.core.assessment.repository.BranchYears;
import org.zhibu.core.assessment.repository.RollupRepository;
import org.zhibu.core.assessment.repository.SchemeRepository;
import org.zhibu.core.assessment.repository.ValueRepository;
import org.zhibu.core.assessment.repository.ValueRepository.Computed;
import org.zhibu.core.duty.DutyBook;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.rule.Rules;

/**
 * Recomputes branches of one home for one year from their facts: cells, points, the rows of the branches. Always from
 * nothing, never by adding, so that corrections and cancellations need no care and a crash loses nothing.
 */
@Service
class Recomputing {

    private final DutyBook duties;
    private final BranchYears facts;
    private final SchemeRepository schemes;
    private final ValueRepository values;
    private final RollupRepository rollups;
    private final Rules rules;
    private final Clock clock;

    Recomputing(
            DutyBook duties,
            BranchYears facts,
            SchemeRepository schemes,
            ValueRepository values,
            RollupRepository rollups,
            Rules rules,
            Clock clock) {
        this.duties = duties;
        this.facts = facts;
        this.schemes = schemes;
        this.values = values;
        this.rollups = rollups;
        this.rules = rules;
        this.clock = clock;
    }

    void branches(long home, Collection<UnitId> branches, int year) {
        if (branches.isEmpty()) return;
        Map<UnitId, List<DutyCell>> cells = duties.renew(home, branches, year);
        Set<UnitId> gone = new HashSet<>(branches);
        gone.removeAll(cells.keySet());
        if (!gone.isEmpty()) remove(home, gone, year);
        if (cells.isEmpty()) return;
        List<Computed> computed = new ArrayList<>();
        List<Indicator> indicators = schemes.indicatorsOf(schemeOf(year));
        for (BranchYear branch : facts.read(asked(home, year), cells))
            for (Indicator indicator : indicators)
                if (indicator.formula() != Formula.NOT_COUNTED)
                    computed.add(new Computed(branch.unit(), indicator.code(), score(indicator, branch)));
        values.save(home, year, schemeOf(year), today(), computed);
        rollups.branchMonths(home, numbers(cells.keySet()), firstOf(year), lastOf(year));
        rollups.branchYear(home, numbers(cells.keySet()), year, schemeOf(year));
    }

    /** Sums of those above, the deepest level first. */
    void above(List<List<Long>> levels, int year) {
        for (List<Long> level : levels) {
            rollups.months(level, firstOf(year), lastOf(year));
            rollups.year(level, year, schemeOf(year));
        }
    }

    /** The years whose duties the facts of a year can show. */
    List<Integer> yearsTouched(int year) {
        return duties.reachesIntoNextYear(year - 1) ? List.of(year - 1, year) : List.of(year);
    }

    private void remove(long home, Set<UnitId> gone, int year) {
        values.remove(home, gone, year);
        rollups.remove(numbers(gone), year);
    }

    private org.zhibu.core.assessment.model.Outcome score(Indicator indicator, BranchYear branch) {
        return indicator.formula().score(indicator, branch, today());
    }

    private BranchYears.Asked asked(long home, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate on = today().isAfter(end) ? end : today();
        return new BranchYears.Asked(home, year, on, rules.studyRequirement(end), null);
    }

    private LocalDate firstOf(int year) {
        return LocalDate.of(year, 1, 1);
    }

    /** Where the yearly meetings may be held after the year, their last day lies there. */
    private LocalDate lastOf(int year) {
        return duties.reachesIntoNextYear(year) ? LocalDate.of(year + 1, 3, 31) : LocalDate.of(year, 12, 31);
    }

    private String schemeOf(int year) {
        return rules.value("assess.scheme", LocalDate.of(year, 12, 31));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Long> numbers(Collection<UnitId> units) {
        return units.stream().map(UnitId::number).toList();
    }
}
