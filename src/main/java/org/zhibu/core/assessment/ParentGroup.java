package org.zhibu.core.assessment;

import java.util.List;
import org.zhibu.shared.kernel.UnitId;

/** The branches of one organisation added up, with the three that need attention most. */
public record ParentGroup(
        UnitId parent, String name, int branches, int owed, int done, int overdue, List<BranchLine> worst) {}
