package org.zhibu.areas.approach.theme.service;

import org.zhibu.areas.approach.theme.repository.PlanQueries.Plan;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with plans of study; pages ask the same methods for their buttons. */
public final class PlanPolicy {

    private PlanPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    /** Everybody plans for the own organisation: a committee for what is below, a branch for itself. */
    public static boolean mayPlan(Viewer viewer, Place place) {
        return mayKeep(viewer, place.kind(), place.path());
    }

    public static boolean mayKeep(Viewer viewer, Plan plan) {
        return mayKeep(viewer, plan.kind(), plan.path());
    }

    private static boolean mayKeep(Viewer viewer, UnitKind kind, String path) {
        if (kind.isAboveBranch()) return viewer.may(Right.OVERSEE, path);
        return kind.isBranch() && viewer.may(Right.KEEP_BRANCH, path);
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
