package org.zhibu.core.member.service;

import org.zhibu.core.member.Correction;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what to the roster. */
public final class MemberPolicy {

    private MemberPolicy() {}

    /** Enter and change members of the branch at this path: its officers, and the committee above. */
    public static boolean mayKeep(Viewer viewer, String path) {
        return viewer.may(Right.KEEP_BRANCH, path) || viewer.may(Right.OVERSEE, path);
    }

    public static void mustKeep(Viewer viewer, String path) {
        if (!mayKeep(viewer, path)) throw new Forbidden();
    }

    /** Move somebody out of the branch: the committee above both. */
    public static boolean mayTransfer(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path);
    }

    /** See a whole id number, with a reason. */
    public static boolean mayReveal(Viewer viewer, RosterEntry entry) {
        return mayKeep(viewer, entry.path());
    }

    /** Take the whole numbers of a roster out, with a reason. */
    public static boolean mayExportWhole(Viewer viewer, Place place) {
        return viewer.may(Right.LEAD_BRANCH, place.path()) || viewer.may(Right.OVERSEE, place.path());
    }

    /** Decide on a request for correction: the officers of the member's branch, the committee above; nobody on the own. */
    public static boolean mayDecide(Viewer viewer, Correction correction) {
        boolean own = viewer.member().filter(correction.member()::equals).isPresent();
        return !own && mayKeep(viewer, correction.path());
    }

    static void mustDecide(Viewer viewer, Correction correction) {
        if (!mayDecide(viewer, correction)) throw new Forbidden();
    }
}
