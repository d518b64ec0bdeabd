package org.zhibu.areas.foundation.norm.service;

import java.util.Optional;
import org.zhibu.areas.foundation.norm.NormState;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/**
 * Who may do what with norms; pages ask the same methods for their buttons. A norm is in force for its organisation and all
 * below it, so they all read it; it is kept by the organisation that made it.
 */
public final class NormPolicy {

    private NormPolicy() {}

    public static void mustSee(Viewer viewer, Place place) {
        viewer.must(Right.LOOK, place.path());
    }

    public static boolean mayMake(Viewer viewer, Place place) {
        return mayKeep(viewer, place.kind(), place.path());
    }

    private static boolean mayKeep(Viewer viewer, UnitKind kind, String path) {
        return viewer.may(kind.isAboveBranch() ? Right.OVERSEE : Right.KEEP_BRANCH, path);
    }

    public static boolean mayKeep(Viewer viewer, Norm norm) {
        return mayKeep(viewer, norm.unitKind(), norm.path());
    }

    public static boolean mayRevise(Viewer viewer, Norm norm) {
        return norm.state() == NormState.IN_FORCE && mayKeep(viewer, norm);
    }

    /**
     * Where its readers are looked up: in the organisation being looked at, as far as the norm is in force there, else below the
     * organisation that made it. Empty where the viewer may look at neither.
     */
    public static Optional<Scope> readersIn(Viewer viewer, Norm norm) {
        Place place = viewer.place();
        String path = place.path().startsWith(norm.path()) ? place.path() : norm.path();
        return viewer.may(Right.LOOK, path) ? Optional.of(Scope.below(path)) : Optional.empty();
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
