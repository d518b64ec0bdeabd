package org.zhibu.core.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.model.Indicator;
import org.zhibu.core.assessment.repository.BackingQueries;
import org.zhibu.core.assessment.repository.SchemeRepository;
import org.zhibu.core.assessment.repository.ScoreQueries;
import org.zhibu.core.assessment.service.ScorePages;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.PageOf;

/** The front door to points: of a branch by indicator, of any organisation by area, and the facts behind them. */
@Component
public class Scores {

    private final ScoreQueries queries;
    private final BackingQueries backing;
    private final ScorePages pages;
    private final SchemeRepository schemes;
    private final Rules rules;

    Scores(ScoreQueries queries, BackingQueries backing, ScorePages pages, SchemeRepository schemes, Rules rules) {
        this.queries = queries;
        this.backing = backing;
        this.pages = pages;
        this.schemes = schemes;
        this.rules = rules;
    }

    /** Every indicator of the scheme in its order, counted or not. */
    public List<Score> valuesOf(Scope scope, UnitId branch, int year) {
        return queries.valuesOf(scope, branch, year, schemeOf(year)).stream()
                .map(pages::score)
                .toList();
    }

    /** The codes of the scheme of a year in their order; each is named by {@code assessment.indicator.<code>}. */
    public List<String> indicatorsOf(int year) {
        return schemes.indicatorsOf(schemeOf(year)).stream()
                .map(Indicator::code)
                .toList();
    }

    /** The facts that were summed for an indicator of a branch, the latest first. */
    public PageOf<BackingRow> recordsBehind(Scope scope, UnitId branch, String indicator, int year, PageOf.Ask ask) {
        BackingQueries.Kinds kinds = backing.kindsOf(schemeOf(year), indicator);
        List<BackingRow> rows = pages.rows(scope, backing.rowsOf(scope, branch, kinds, year, ask));
        return new PageOf<>(rows, ask.number(), ask.size(), backing.count(scope, branch, kinds, year));
    }

    /** The facts of these kinds about a branch in a year, the latest first: evidence for who judges, no score. */
    public PageOf<BackingRow> factsOf(Scope scope, UnitId branch, List<String> kinds, int year, PageOf.Ask ask) {
        BackingQueries.Kinds asked = new BackingQueries.Kinds(String.join(" ", kinds), false);
        List<BackingRow> rows = pages.rows(scope, backing.rowsOf(scope, branch, asked, year, ask));
        return new PageOf<>(rows, ask.number(), ask.size(), backing.count(scope, branch, asked, year));
    }

    /** How many facts of these kinds each branch of one home has in a year. */
    public Map<UnitId, Map<String, Long>> countsOf(
            Scope scope, long home, Collection<UnitId> branches, List<String> kinds, int year) {
        if (kinds.isEmpty() || branches.isEmpty()) return Map.of();
        Map<UnitId, Map<String, Long>> counts = new HashMap<>();
        for (BackingQueries.KindCount row : backing.countsOf(scope, home, branches, kinds, year))
            counts.computeIfAbsent(new UnitId(row.branchId()), id -> new HashMap<>())
                    .put(row.factKind(), row.facts());
        return counts;
    }

    /** The four areas of any organisation, summed over its branches; an area without points yet has nothing counted. */
    public List<AreaScore> areasOf(Scope scope, UnitId unit, int year) {
        return queries.areasOf(scope, unit, year, schemeOf(year));
    }

    /** The four areas of all branches in the scope, to compare with. */
    public List<AreaScore> averageIn(Scope scope, int year) {
        return queries.topOf(scope)
                .map(top -> queries.areasOf(scope, top, year, schemeOf(year)))
                .orElse(List.of());
    }

    private String schemeOf(int year) {
        return rules.value("assess.scheme", LocalDate.of(year, 12, 31));
    }
}
