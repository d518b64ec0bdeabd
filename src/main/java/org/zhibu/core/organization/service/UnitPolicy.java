package org.zhibu.core.organization.service;

import org.zhibu.core.organization.model.Duties;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with an organisation. */
public final class UnitPolicy {

    private UnitPolicy() {}

    /** Only the administrator sets up the root committee. */
    public static boolean maySetUpRoot(Viewer viewer) {
        return viewer.may(Right.ADMINISTER, "");
    }

    /** Officers set up what stands below them; a branch divides itself into groups. */
    public static boolean maySetUpBelow(Viewer viewer, String path, UnitKind kind) {
        return mayChange(viewer, path) || (kind.isBranch() && viewer.may(Right.LEAD_BRANCH, path));
    }

    public static boolean mayChange(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path) || viewer.may(Right.ADMINISTER, path);
    }

    /** Elections are reported by the branch or entered by the committee above. */
    public static boolean mayReportElection(Viewer viewer, String path) {
        return mayChange(viewer, path) || viewer.may(Right.LEAD_BRANCH, path);
    }

    /** 支部工作条例(试行) 第二十一条: the committee above approves a secretary; other posts a branch registers itself. */
    public static boolean mayAppoint(Viewer viewer, String path, String duty) {
        if (viewer.may(Right.OVERSEE, path)) return true;
        return viewer.may(Right.LEAD_BRANCH, path) && !Duties.isSecretary(duty);
    }

    public static boolean mayAppointSomebody(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path) || viewer.may(Right.LEAD_BRANCH, path);
    }
}
