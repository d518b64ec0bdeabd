package org.zhibu.areas.methods.openness.service;

import org.zhibu.areas.methods.openness.EntryState;
import org.zhibu.areas.methods.openness.repository.EntryQueries.Entry;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/**
 * Who may do what with the register; pages ask the same methods for their buttons. A branch keeps its own; a committee reads
 * it and says what does not apply; a member reads what the own branch made public.
 */
public final class OpennessPolicy {

    private OpennessPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    public static boolean mayEnter(Viewer viewer, Place place) {
        return place.kind().isBranch() && mayKeep(viewer, place.path());
    }

    public static boolean mayKeep(Viewer viewer, String path) {
        return viewer.may(Right.KEEP_BRANCH, path);
    }

    public static boolean mayChange(Viewer viewer, Entry entry) {
        return entry.state() == EntryState.PUBLISHED && mayKeep(viewer, entry.path());
    }

    /** A committee says that an item does not apply; a branch never says so of itself. */
    public static boolean mayWaive(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path);
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
