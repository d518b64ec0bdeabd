package org.zhibu.core.duty.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.core.duty.model.YearPlan.Due;

/** Judges what a branch owes and has done: rules × real structure. */
public final class Owing {

    private static final int COMMITTEE_FROM = 7;

    private Owing() {}

    public static List<DutyCell> cells(YearPlan plan, BranchFacts branch) {
        return plan.dues().stream().map(due -> cell(due, branch)).toList();
    }

    private static DutyCell cell(Due due, BranchFacts branch) {
        String exempt = exemption(due, branch);
        return new DutyCell(
                due.obligation().code(),
                due.due().start(),
                due.due().end(),
                exempt == null ? owed(due, branch) : 0,
                done(due, branch),
                exempt);
    }

    private static int owed(Due due, BranchFacts branch) {
        boolean eachGroup = due.obligation().binds() == Obligation.Binds.EACH_GROUP;
        return due.count() * (eachGroup ? branch.groupsIn(due.due()).size() : 1);
    }

    private static int done(Due due, BranchFacts branch) {
        String fact = due.obligation().fact();
        return due.obligation().binds() == Obligation.Binds.EACH_GROUP
                ? branch.groupsThatMet(fact, due.counting())
                : branch.times(fact, due.counting());
    }

    /** Why nothing is owed, null where something is. */
    private static @Nullable String exemption(Due due, BranchFacts branch) {
        if (!branch.tenure().begunBy(due.due().start())) return "duty.exempt.founded-later";
        if (branch.tenure().endedBy(due.due().end())) return "duty.exempt.dissolved";
        if (branch.membersOn(due.due().end()) <= 0) return "duty.exempt.no-members";
        return switch (due.obligation().binds()) {
            case EVERY_BRANCH -> null;
            case THOSE_WITH_A_COMMITTEE -> withoutCommittee(due, branch);
            case EACH_GROUP -> branch.groupsIn(due.due()).isEmpty() ? "duty.exempt.no-groups" : null;
        };
    }

    /** 支部工作条例(试行) 第二十条: below seven full members there need be none; from seven its absence counts elsewhere. */
    private static @Nullable String withoutCommittee(Due due, BranchFacts branch) {
        if (branch.hasCommittee(due.due())) return null;
        return branch.fullMembersOn(due.due().end()) < COMMITTEE_FROM
                ? "duty.exempt.no-committee"
                : "duty.exempt.committee-missing";
    }
}
