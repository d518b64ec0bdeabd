package org.zhibu.core.assessment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.repository.MonthQueries;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.PageOf;

/** The front door to the matrix organisation × month. */
@Component
public class Months {

    private final MonthQueries queries;

    Months(MonthQueries queries) {
        this.queries = queries;
    }

    /** The organisations directly below one, each with the months of a year: one read at any size. */
    public PageOf<UnitMonths> childrenOf(Scope scope, UnitId parent, int year, PageOf.Ask ask) {
        return new PageOf<>(
                queries.childrenOf(scope, parent, year, ask),
                ask.number(),
                ask.size(),
                queries.countChildren(scope, parent));
    }

    /** The months of one organisation itself, over all its branches; empty where nothing was computed yet. */
    public Optional<UnitMonths> of(Scope scope, UnitId unit, int year) {
        return queries.of(scope, unit, year);
    }
}
