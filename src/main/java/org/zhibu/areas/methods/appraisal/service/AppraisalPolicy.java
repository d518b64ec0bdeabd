package org.zhibu.areas.methods.appraisal.service;

import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraisal;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with appraisals, and who may see a rating. */
public final class AppraisalPolicy {

    private AppraisalPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    /** A branch appraises its own members. */
    public static boolean mayKeep(Viewer viewer, String path) {
        return viewer.may(Right.KEEP_BRANCH, path);
    }

    public static boolean mayRecord(Viewer viewer, Appraisal appraisal) {
        return appraisal.state() == AppraisalState.OPEN && mayKeep(viewer, appraisal.path());
    }

    /** Ratings are seen by the branch that gives them and, once filed, by the committee above; never in a list or a sum. */
    public static boolean maySeeRatings(Viewer viewer, Appraisal appraisal) {
        boolean filed = appraisal.state() == AppraisalState.FILED && viewer.may(Right.OVERSEE, appraisal.path());
        return filed || mayKeep(viewer, appraisal.path());
    }

    public static boolean mayMove(Viewer viewer, Appraisal appraisal, String move) {
        return move.equals("return") ? viewer.may(Right.OVERSEE, appraisal.path()) : mayKeep(viewer, appraisal.path());
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
