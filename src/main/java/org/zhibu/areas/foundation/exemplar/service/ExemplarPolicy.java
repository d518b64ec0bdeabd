package org.zhibu.areas.foundation.exemplar.service;

import org.zhibu.areas.foundation.exemplar.BorrowingState;
import org.zhibu.areas.foundation.exemplar.PracticeState;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Borrowing;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Practice;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/**
 * Who may do what with practices; pages ask the same methods for their buttons.
 *
 * <p>Reading: a practice that is not published is read inside the organisation that proposed it and above. Once published,
 * every organisation of the same home, that is of the whole tree below one root committee, reads it with its evidence and
 * with what the borrowers report, because it is meant to be followed. Whoever borrowed it keeps reading it after it was
 * withdrawn. The research behind it opens only for those who may look at the organisation that did it; others see its
 * titles in the chain. What a branch borrowed is kept by the branch and read by those above it.
 */
public final class ExemplarPolicy {

    private ExemplarPolicy() {}

    public static void mustSee(Viewer viewer, Place place) {
        viewer.must(Right.LOOK, place.path());
    }

    public static boolean mayPropose(Viewer viewer, Place place) {
        return mayKeep(viewer, place.kind(), place.path());
    }

    private static boolean mayKeep(Viewer viewer, UnitKind kind, String path) {
        return viewer.may(kind.isAboveBranch() ? Right.OVERSEE : Right.KEEP_BRANCH, path);
    }

    public static boolean mayChange(Viewer viewer, Practice practice) {
        boolean open = practice.state() == PracticeState.PROPOSED || practice.state() == PracticeState.RETURNED;
        return open && mayKeep(viewer, practice.unitKind(), practice.path());
    }

    /** A committee publishes, returns and retires; who proposed may withdraw before that. */
    public static boolean mayMove(Viewer viewer, Practice practice, String move) {
        return move.equals("withdrawal")
                ? mayKeep(viewer, practice.unitKind(), practice.path())
                : mayReview(viewer, practice.path());
    }

    public static boolean mayReview(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path);
    }

    /** A branch borrows what others published. */
    public static boolean mayBorrow(Viewer viewer, Place place, Practice practice) {
        return practice.state() == PracticeState.PUBLISHED
                && place.kind().isBranch()
                && place.home() == practice.homeId()
                && !place.unit().equals(practice.unit())
                && viewer.may(Right.KEEP_BRANCH, place.path());
    }

    public static boolean mayReport(Viewer viewer, Borrowing borrowing) {
        return borrowing.state() == BorrowingState.PLANNED && mayKeep(viewer, borrowing);
    }

    public static boolean mayKeep(Viewer viewer, Borrowing borrowing) {
        return viewer.may(Right.KEEP_BRANCH, borrowing.path());
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
