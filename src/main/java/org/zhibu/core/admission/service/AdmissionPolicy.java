package org.zhibu.core.admission.service;

import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.AdmissionState;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with admission files; pages ask the same methods for their buttons. */
public final class AdmissionPolicy {

    private AdmissionPolicy() {}

    public static void mustSee(Viewer viewer, Place place) {
        viewer.must(Right.LOOK, place.path());
    }

    /** The officers of a branch keep its files. */
    public static boolean mayStart(Viewer viewer, Place place) {
        return viewer.may(Right.KEEP_BRANCH, place.path());
    }

    /** A temporary branch admits nobody, 支部工作条例(试行) 第八条. */
    public static boolean admits(UnitKind kind) {
        return kind.isBranch() && kind != UnitKind.TEMPORARY_BRANCH;
    }

    /** Personal items, reviews, and the steps of the branch. */
    public static boolean mayKeep(Viewer viewer, AdmissionFile file) {
        return file.state() != AdmissionState.STOPPED && viewer.may(Right.KEEP_BRANCH, file.path());
    }

    /** Whether a page offers to start a file here. */
    public static boolean offersStart(Viewer viewer, Place place) {
        return mayStart(viewer, place) && admits(place.kind());
    }

    /**
     * A step of the branch is entered by its officers, a step of the higher committee by an officer of the committee that may
     * approve, never by one of a general branch. 2014 第二十三条, 2026 第二十二条.
     *
     * @param committee path of the nearest committee above, null where there is none
     */
    public static boolean mayDo(Viewer viewer, AdmissionFile file, @Nullable String committee, Step step) {
        if (file.state() == AdmissionState.STOPPED) return false;
        if (!step.isHigher()) return mayKeep(viewer, file);
        return committee != null && viewer.may(Right.OVERSEE, committee);
    }

    /** Stop a file and take it up again: the branch, or the committee. */
    public static boolean mayEnd(Viewer viewer, AdmissionFile file) {
        return viewer.may(Right.KEEP_BRANCH, file.path()) || viewer.may(Right.OVERSEE, file.path());
    }

    /** Hand a file over to another branch, as long as the person is no member: an officer of a committee above. */
    public static boolean mayMove(Viewer viewer, AdmissionFile file) {
        return file.state() == AdmissionState.OPEN && file.member() == null && viewer.may(Right.OVERSEE, file.path());
    }

    /** See the whole id number, with a reason. */
    public static boolean mayReveal(Viewer viewer, AdmissionFile file) {
        return viewer.may(Right.KEEP_BRANCH, file.path()) || viewer.may(Right.OVERSEE, file.path());
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
