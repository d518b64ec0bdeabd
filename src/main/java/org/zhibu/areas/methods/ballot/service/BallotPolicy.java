package org.zhibu.areas.methods.ballot.service;

import org.zhibu.areas.methods.ballot.BoxKind;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with boxes; nobody may see what lies in an open one. */
public final class BallotPolicy {

    private BallotPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    /** Each organisation votes for itself: a branch through its officers, a committee through its own. */
    public static boolean mayKeep(Viewer viewer, UnitKind kind, String path) {
        return viewer.may(kind.isAboveBranch() ? Right.OVERSEE : Right.KEEP_BRANCH, path);
    }

    public static boolean mayKeep(Viewer viewer, Place place) {
        return mayKeep(viewer, place.kind(), place.path());
    }

    public static boolean mayKeep(Viewer viewer, Box box) {
        return mayKeep(viewer, box.unitKind(), box.path());
    }

    /** The questions of an appraisal follow from its roll. */
    public static boolean mayChange(Viewer viewer, Box box) {
        return box.state() == BoxState.DRAFT && box.kind() == BoxKind.POLL && mayKeep(viewer, box);
    }

    public static boolean mayOpen(Viewer viewer, Box box) {
        return box.state() == BoxState.DRAFT && mayKeep(viewer, box);
    }

    public static boolean mayRun(Viewer viewer, Box box) {
        return box.state() == BoxState.OPEN && mayKeep(viewer, box);
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
