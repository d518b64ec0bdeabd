package org.zhibu.areas.approach.integrity.service;

import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Selfcheck;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Spot;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Problem;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with self-checks, the ledger and spot checks; pages ask the same methods for their buttons. */
public final class IntegrityPolicy {

    private IntegrityPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    /** A branch examines itself. */
    public static boolean mayExamine(Viewer viewer, Place place) {
        return viewer.may(Right.KEEP_BRANCH, place.path());
    }

    /** A branch enters, mends and closes what is wrong with itself, and so does a committee. */
    public static boolean mayKeep(Viewer viewer, Place place) {
        return mayKeep(viewer, place.kind(), place.path());
    }

    private static boolean mayKeep(Viewer viewer, UnitKind kind, String path) {
        return viewer.may(kind.isAboveBranch() ? Right.OVERSEE : Right.KEEP_BRANCH, path);
    }

    /** A committee above looks into a branch, and opens again what was closed too early. */
    public static boolean mayOversee(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path);
    }

    /** A committee looks into a branch, not into itself. */
    public static boolean maySpot(Viewer viewer, Place place) {
        return place.kind().isBranch() && mayOversee(viewer, place.path());
    }

    /** A self-check is corrected by its branch until all that it found is closed. */
    public static boolean mayCorrect(Viewer viewer, Selfcheck check) {
        return !check.closed() && mayExamine(viewer, check.branch());
    }

    /** A spot check is corrected by the committee until all that it found is closed. */
    public static boolean mayCorrect(Viewer viewer, Spot spot) {
        return !spot.closed() && mayOversee(viewer, spot.path());
    }

    public static boolean mayMend(Viewer viewer, Problem problem) {
        return problem.state() != ProblemState.CLOSED && mayKeep(viewer, problem.unitKind(), problem.path());
    }

    /** What has no measure cannot have been mended. */
    public static boolean mayClose(Viewer viewer, Problem problem) {
        boolean mended = problem.state() == ProblemState.MENDING || problem.state() == ProblemState.REOPENED;
        return mended && mayKeep(viewer, problem.unitKind(), problem.path());
    }

    public static boolean mayReopen(Viewer viewer, Problem problem) {
        return mayKeep(viewer, problem.unitKind(), problem.path()) || mayOversee(viewer, problem.path());
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
