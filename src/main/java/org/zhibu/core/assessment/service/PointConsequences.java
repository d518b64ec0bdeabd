package org.zhibu.core.assessment.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.model.BranchYear;
import org.zhibu.core.assessment.model.Formula;
import org.zhibu.core.assessment.model.Indicator;
import org.zhibu.core.assessment.model.Outcome;
import org.zhibu.core.assessment.repository.BranchYears;
import org.zhibu.core.assessment.repository.SchemeRepository;
import org.zhibu.core.duty.DutyBook;
import org.zhibu.core.duty.DutyBook.WhatIf;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.shared.fact.Consequence;
import org.zhibu.shared.fact.Consequences;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Show;

/** Tells what an entry does to the points of the branch: 3 → 4 points for general meetings. Reads only. */
@Component
@Order(30)
class PointConsequences implements Consequences {

    private static final String KIND = "assessment";

    private final DutyBook duties;
    private final BranchYears facts;
    private final SchemeRepository schemes;
    private final Rules rules;
    private final Show show;
    private final Clock clock;

    PointConsequences(
            DutyBook duties, BranchYears facts, SchemeRepository schemes, Rules rules, Show show, Clock clock) {
        this.duties = duties;
        this.facts = facts;
        this.schemes = schemes;
        this.rules = rules;
        this.show = show;
        this.clock = clock;
    }

    @Override
    public List<Consequence> wouldUpdate(Entry entry) {
        return duties.whatIf(entry)
                .map(whatIf -> entry.replaces() == null
                        ? would(whatIf, entry)
                        : counted(whatIf, entry, with(year(whatIf, entry.replaces()), whatIf, entry)))
                .orElse(List.of());
    }

    @Override
    public List<Consequence> countedTowards(RecordRef record, Entry entry) {
        Entry again = new Entry(
                entry.place(),
                entry.kind(),
                entry.heldOn(),
                entry.startsAt(),
                entry.minutesLong(),
                entry.present(),
                record);
        return duties.whatIf(again)
                .map(whatIf -> counted(whatIf, entry, facts(whatIf, null, whatIf.after())))
                .orElse(List.of());
    }

    private List<Consequence> would(WhatIf whatIf, Entry entry) {
        BranchYear before = year(whatIf, entry.replaces());
        BranchYear after = with(before, whatIf, entry);
        List<Consequence> changes = new ArrayList<>();
        for (Indicator indicator : touched(whatIf.year(), entry)) {
            if (indicator.formula() == Formula.YEARLY_STEPS) continue; // its steps are known only from what was entered
            Outcome was = score(indicator, before);
            Outcome would = score(indicator, after);
            if (was.points().compareTo(would.points()) != 0)
                changes.add(Consequence.of(
                        KIND,
                        "assessment.would.points",
                        score(whatIf, indicator),
                        show.text("assessment.indicator." + indicator.code()),
                        show.number(was.points()),
                        show.number(would.points())));
        }
        return changes;
    }

    private List<Consequence> counted(WhatIf whatIf, Entry entry, BranchYear now) {
        List<Consequence> counts = new ArrayList<>();
        for (Indicator indicator : touched(whatIf.year(), entry)) {
            Outcome outcome = score(indicator, now);
            if (outcome.counted().signum() > 0)
                counts.add(Consequence.of(
                        KIND,
                        "assessment.counted.points",
                        score(whatIf, indicator),
                        show.text("assessment.indicator." + indicator.code()),
                        show.number(outcome.points()),
                        show.number(outcome.counted())));
        }
        return counts;
    }

    /** The indicators that sum this kind of activity. */
    private List<Indicator> touched(int year, Entry entry) {
        String fact = "activity." + entry.kind();
        return schemes.indicatorsOf(schemeOf(year)).stream()
                .filter(indicator -> indicator.parameters().items("facts").contains(fact))
                .toList();
    }

    private BranchYear year(WhatIf whatIf, @Nullable RecordRef without) {
        return facts(whatIf, without, whatIf.before());
    }

    private BranchYear facts(WhatIf whatIf, @Nullable RecordRef without, List<DutyCell> cells) {
        LocalDate end = LocalDate.of(whatIf.year(), 12, 31);
        LocalDate today = LocalDate.now(clock);
        BranchYears.Asked asked = new BranchYears.Asked(
                whatIf.home(),
                whatIf.year(),
                today.isAfter(end) ? end : today,
                rules.studyRequirement(end),
                without,
                Indicator.summedBy(schemes.indicatorsOf(schemeOf(whatIf.year()))));
        return facts.read(asked, Map.of(whatIf.branch(), cells)).get(0);
    }

    private String schemeOf(int year) {
        return rules.value("assess.scheme", LocalDate.of(year, 12, 31));
    }

    private static BranchYear with(BranchYear before, WhatIf whatIf, Entry entry) {
        return before.with(whatIf.after(), "activity." + entry.kind());
    }

    /** The page that shows how the points come about. */
    private static String score(WhatIf whatIf, Indicator indicator) {
        return Address.of("/assessment/scores/" + whatIf.branch().text()).with("year", whatIf.year()) + "#"
                + indicator.area();
    }

    private Outcome score(Indicator indicator, BranchYear branch) {
        return indicator.formula().score(indicator, branch, LocalDate.now(clock));
    }
}
