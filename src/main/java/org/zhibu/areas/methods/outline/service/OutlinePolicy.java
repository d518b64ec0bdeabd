package org.zhibu.areas.methods.outline.service;

import org.zhibu.areas.methods.outline.ArrangementState;
import org.zhibu.areas.methods.outline.OutlineState;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.areas.methods.outline.repository.OutlineQueries.Outline;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/**
 * Who may do what with outlines; pages ask the same methods for their buttons. An outline is kept by the organisation that
 * wrote it; a committee takes it into the library for everything below itself. What a branch arranges it keeps itself.
 */
public final class OutlinePolicy {

    private OutlinePolicy() {}

    public static void mustSee(Viewer viewer, Place place) {
        viewer.must(Right.LOOK, place.path());
    }

    /** A branch or a committee writes outlines; a group uses those of its branch. */
    public static boolean mayWrite(Viewer viewer, Place place) {
        return mayKeep(viewer, place.kind(), place.path());
    }

    private static boolean mayKeep(Viewer viewer, UnitKind kind, String path) {
        if (kind.isAboveBranch()) return viewer.may(Right.OVERSEE, path);
        return kind.isBranch() && viewer.may(Right.KEEP_BRANCH, path);
    }

    /** What is in a library stays as it was reviewed. */
    public static boolean mayChange(Viewer viewer, Outline outline) {
        boolean open = outline.state() != OutlineState.LIBRARY && outline.state() != OutlineState.WITHDRAWN;
        return open && mayKeep(viewer, outline.unitKind(), outline.path());
    }

    /** Whether a committee of the viewer stands at or above the organisation of this path. */
    public static boolean mayReview(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path);
    }

    /** A committee answers, and puts its own drafts straight into the library; all else is for who wrote it. */
    public static boolean mayMove(Viewer viewer, Outline outline, String move) {
        boolean draft = outline.state() == OutlineState.DRAFT;
        return switch (move) {
            case "admission" ->
                mayReview(viewer, outline.path())
                        && (!draft || outline.unitKind().isAboveBranch());
            case "return" -> mayReview(viewer, outline.path());
            case "retirement" -> outline.libraryPath() != null && mayReview(viewer, outline.libraryPath());
            case "proposal" -> outline.unitKind().isBranch() && mayKeep(viewer, outline.unitKind(), outline.path());
            default -> mayKeep(viewer, outline.unitKind(), outline.path());
        };
    }

    public static boolean mayArrange(Viewer viewer, Place place) {
        return place.kind().isBranch() && viewer.may(Right.KEEP_BRANCH, place.path());
    }

    public static boolean mayKeep(Viewer viewer, Arrangement arrangement) {
        return viewer.may(Right.KEEP_BRANCH, arrangement.path());
    }

    public static boolean mayChange(Viewer viewer, Arrangement arrangement) {
        return arrangement.state() == ArrangementState.PLANNED && mayKeep(viewer, arrangement);
    }

    public static boolean mayTell(Viewer viewer, Arrangement arrangement) {
        return arrangement.state() == ArrangementState.DONE && mayKeep(viewer, arrangement);
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
