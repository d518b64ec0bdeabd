package org.zhibu.core.assessment.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.zhibu.shared.fact.Reckoner;
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
    private final List<Reckoner> reckoners;
    private final Rules rules;
    private final Clock clock;

    Recomputing(
            DutyBook duties,
            BranchYears facts,
            SchemeRepository schemes,
            ValueRepository values,
            RollupRepository rollups,
            List<Reckoner> reckoners,
            Rules rules,
            Clock clock) {
        this.duties = duties;
        this.facts = facts;
        this.schemes = schemes;
        this.values = values;
        this.rollups = rollups;
        this.reckoners = reckoners;
        this.rules = rules;
        this.clock = clock;
    }

    /** Recomputes branches, then what stands above them: the levels from the deepest to the root. */
    void renew(long home, Collection<UnitId> branches, List<List<Long>> levels, int year) {
        Frame frame = frame(year);
        if (!branches.isEmpty()) branches(home, branches, frame);
        for (List<Long> level : levels) {
            rollups.months(level, frame.first(), frame.last());
            rollups.year(level, year, frame.scheme());
        }
    }

    /** The years whose duties the facts of a year can show. */
    List<Integer> yearsTouched(int year) {
        return duties.reachesIntoNextYear(year - 1) ? List.of(year - 1, year) : List.of(year);
    }

    private void branches(long home, Collection<UnitId> branches, Frame frame) {
        Map<UnitId, List<DutyCell>> cells = duties.renew(home, branches, frame.year());
        Set<UnitId> gone = new HashSet<>(branches);
        gone.removeAll(cells.keySet());
        if (!gone.isEmpty()) remove(home, gone, frame.year());
        if (cells.isEmpty()) return;
        values.save(home, frame.year(), frame.scheme(), frame.today(), scores(home, cells, frame));
        rollups.branchMonths(home, numbers(cells.keySet()), frame.first(), frame.last());
        rollups.branchYear(home, numbers(cells.keySet()), frame.year(), frame.scheme());
    }

    private List<Computed> scores(long home, Map<UnitId, List<DutyCell>> cells, Frame frame) {
        List<Indicator> indicators = schemes.indicatorsOf(frame.scheme()).stream()
                .filter(indicator -> indicator.formula() != Formula.NOT_COUNTED)
                .toList();
        BranchYears.Asked asked = new BranchYears.Asked(
                home,
                frame.year(),
                frame.on(),
                rules.studyRequirement(frame.on()),
                null,
                Indicator.summedBy(indicators));
        Map<UnitId, Map<String, Integer>> reckoned = reckoned(home, cells.keySet(), frame);
        List<Computed> scores = new ArrayList<>();
        for (BranchYear read : facts.read(asked, cells)) {
            BranchYear branch = read.with(reckoned.getOrDefault(read.unit(), Map.of()));
            for (Indicator indicator : indicators)
                scores.add(new Computed(
                        branch.unit(), indicator.code(), indicator.formula().score(indicator, branch, frame.today())));
        }
        return scores;
    }

    /** What other modules work out for the branches beside their facts. */
    private Map<UnitId, Map<String, Integer>> reckoned(long home, Set<UnitId> branches, Frame frame) {
        Map<UnitId, Map<String, Integer>> reckoned = new HashMap<>();
        for (Reckoner reckoner : reckoners)
            reckoner.renew(home, branches, frame.year(), frame.today())
                    .forEach((branch, sums) -> reckoned.computeIfAbsent(branch, id -> new HashMap<>())
                            .putAll(sums));
        return reckoned;
    }

    private void remove(long home, Set<UnitId> gone, int year) {
        values.remove(home, gone, year);
        rollups.remove(numbers(gone), year);
    }

    /** Where the yearly meetings may be held after the year, the last day of its duties lies there. */
    private Frame frame(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return new Frame(
                year,
                rules.value("assess.scheme", end),
                LocalDate.of(year, 1, 1),
                duties.reachesIntoNextYear(year) ? end.plusMonths(3) : end,
                LocalDate.now(clock));
    }

    private static List<Long> numbers(Collection<UnitId> units) {
        return units.stream().map(UnitId::number).toList();
    }

    /** A year with what is set for it, asked for once a chunk. */
    private record Frame(int year, String scheme, LocalDate first, LocalDate last, LocalDate today) {

        /** The day the points are for: today, or the last day of a year that is past. */
        LocalDate on() {
            LocalDate end = LocalDate.of(year, 12, 31);
            return today.isAfter(end) ? end : today;
        }
    }
}
