package org.zhibu.areas.service.funding.service;

import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.areas.service.funding.repository.FundingQueries.Application;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with applications; pages ask the same methods for their buttons. */
public final class FundingPolicy {

    private FundingPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    /** A branch applies for itself. */
    public static boolean mayApply(Viewer viewer, String path) {
        return viewer.may(Right.KEEP_BRANCH, path);
    }

    /** A committee above answers; it never answers its own application. */
    public static boolean mayAnswer(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path);
    }

    public static boolean mayChange(Viewer viewer, Application application) {
        boolean open =
                application.state() == ApplicationState.SUBMITTED || application.state() == ApplicationState.RETURNED;
        return open && mayApply(viewer, application.path());
    }

    public static boolean maySpend(Viewer viewer, Application application) {
        return application.state() == ApplicationState.APPROVED && mayApply(viewer, application.path());
    }

    public static boolean mayMove(Viewer viewer, Application application, String move) {
        return move.equals("return") ? mayAnswer(viewer, application.path()) : mayApply(viewer, application.path());
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
