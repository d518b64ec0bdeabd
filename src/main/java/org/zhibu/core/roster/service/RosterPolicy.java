package org.zhibu.core.roster.service;

import org.zhibu.core.roster.ImportKind;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** Who may bring a roster in and take it out. */
public final class RosterPolicy {

    private RosterPolicy() {}

    /** Members: the officers of a branch for their own branch, a committee for everything below. Organisations: a committee. */
    public static boolean mayImport(Viewer viewer, Place place, ImportKind kind) {
        boolean oversees = viewer.may(Right.OVERSEE, place.path());
        if (kind == ImportKind.UNITS) return oversees && place.kind().isAboveBranch();
        return place.kind() != UnitKind.GROUP && (oversees || viewer.may(Right.KEEP_BRANCH, place.path()));
    }

    public static void mustImport(Viewer viewer, Place place, ImportKind kind) {
        if (!mayImport(viewer, place, kind)) throw new Forbidden();
    }

    /** With whole id numbers, for a reason. */
    public static boolean mayExportWhole(Viewer viewer, Place place) {
        return viewer.may(Right.LEAD_BRANCH, place.path()) || viewer.may(Right.OVERSEE, place.path());
    }
}
