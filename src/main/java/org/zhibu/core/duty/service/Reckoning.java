package org.zhibu.core.duty.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhibu.core.duty.DutyBook.WhatIf;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.core.duty.model.BranchFacts;
import org.zhibu.core.duty.model.BranchFacts.Held;
import org.zhibu.core.duty.model.Obligation;
import org.zhibu.core.duty.model.Owing;
import org.zhibu.core.duty.model.YearPlan;
import org.zhibu.core.duty.repository.BranchFactsReader;
import org.zhibu.core.duty.repository.CellRepository;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.rule.Rules;

/** Works the cells out from rules and facts. */
@Service
public class Reckoning {

    private static final String INTO_NEXT_YEAR = "Q4_Q1";

    private final Rules rules;
    private final BranchFactsReader facts;
    private final CellRepository cells;

    Reckoning(Rules rules, BranchFactsReader facts, CellRepository cells) {
        this.rules = rules;
        this.facts = facts;
        this.cells = cells;
    }

    public Map<UnitId, List<DutyCell>> renew(long home, Collection<UnitId> branches, int year) {
        YearPlan plan = planOf(year);
        Map<UnitId, List<DutyCell>> renewed = new HashMap<>();
        for (BranchFacts branch : facts.read(home, branches, year, null))
            if (branch.stoodIn(year)) renewed.put(branch.unit(), Owing.cells(plan, branch));
        cells.replace(home, branches, year, renewed);
        return renewed;
    }

    public Optional<WhatIf> whatIf(Entry entry) {
        int year = yearOf(entry);
        YearPlan plan = planOf(year);
        Held more = new Held(
                entry.place().unit(), "activity." + entry.kind(), entry.heldOn().withDayOfMonth(1), 1);
        return branchOf(entry.place())
                .flatMap(branch -> facts.read(entry.place().home(), List.of(branch), year, entry.replaces()).stream()
                        .findFirst())
                .map(branch -> new WhatIf(
                        branch.unit(),
                        branch.home(),
                        year,
                        Owing.cells(plan, branch),
                        Owing.cells(plan, branch.with(more))));
    }

    public YearPlan planOf(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return new YearPlan(year, rules.activityRules(), rules.value("life.lecture", end), reachesIntoNextYear(year));
    }

    /** Whether the yearly meetings of a year may be held in the first quarter after it. */
    public boolean reachesIntoNextYear(int year) {
        return rules.value("life.orgLifeWindow", LocalDate.of(year, 12, 31)).equals(INTO_NEXT_YEAR);
    }

    /** The year whose duties it serves: with the longer window, the first quarter belongs to the year before. */
    private int yearOf(Entry entry) {
        int year = entry.heldOn().getYear();
        boolean yearEnd = Obligation.showedBy("activity." + entry.kind())
                .filter(Obligation::hasYearEndWindow)
                .isPresent();
        boolean late = yearEnd && entry.heldOn().getMonthValue() <= 3 && reachesIntoNextYear(year - 1);
        return late ? year - 1 : year;
    }

    /** A branch itself, or the branch a group belongs to. */
    private static Optional<UnitId> branchOf(Place place) {
        if (place.kind().isBranch()) return Optional.of(place.unit());
        if (place.kind() != UnitKind.GROUP) return Optional.empty();
        String[] path = place.path().split("\\.");
        return Optional.of(new UnitId(Long.parseLong(path[path.length - 2])));
    }
}
