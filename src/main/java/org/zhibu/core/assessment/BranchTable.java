package org.zhibu.core.assessment;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.repository.BranchTableQueries;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.PageOf;

/** The front door to the table of branches, those that need attention first: overdue, then missing, then points. */
@Component
public class BranchTable {

    private final BranchTableQueries queries;
    private final Clock clock;

    BranchTable(BranchTableQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    public PageOf<BranchLine> linesOf(Scope scope, Filter filter, PageOf.Ask ask) {
        return new PageOf<>(
                queries.lines(scope, filter, LocalDate.now(clock), ask),
                ask.number(),
                ask.size(),
                queries.countBranches(scope, filter));
    }

    /** The same branches by the organisation directly above, the three worst of each. */
    public PageOf<ParentGroup> groupsOf(Scope scope, Filter filter, PageOf.Ask ask) {
        return new PageOf<>(
                queries.groups(scope, filter, LocalDate.now(clock), ask),
                ask.number(),
                ask.size(),
                queries.countParents(scope, filter));
    }

    /**
     * Which branches.
     *
     * @param name a part of the name, empty for all
     * @param parent those directly below, null for all
     */
    public record Filter(
            Period period, String name, @Nullable UnitId parent) {

        public static Filter of(Period period) {
            return new Filter(period, "", null);
        }
    }
}
