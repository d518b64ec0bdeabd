package org.zhibu.areas.service.help.service;

import org.zhibu.areas.service.help.CaseState;
import org.zhibu.areas.service.help.repository.CaseQueries.Case;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with cases of help and lists; pages ask the same methods for their buttons. */
public final class HelpPolicy {

    private HelpPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    /** A branch asks for a member, answers, helps, and keeps its list. */
    public static boolean mayKeep(Viewer viewer, String path) {
        return viewer.may(Right.KEEP_BRANCH, path);
    }

    public static boolean mayOversee(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path);
    }

    /** The branch, and a committee above once the case was raised to it. */
    public static boolean mayOpen(Viewer viewer, Case one) {
        return mayKeep(viewer, one.path()) || (one.raised() && mayOversee(viewer, one.path()));
    }

    public static boolean mayMove(Viewer viewer, Case one, String move) {
        return switch (move) {
            case "reply" -> mayOversee(viewer, one.path());
            case "withdrawal" -> one.byBranch() && mayKeep(viewer, one.path());
            default -> mayKeep(viewer, one.path());
        };
    }

    /** Whoever may open it may help. */
    public static boolean mayHelp(Viewer viewer, Case one) {
        return one.state() == CaseState.HELPING && mayOpen(viewer, one);
    }

    /** The word of a member who has no phone is entered by the branch. */
    public static boolean mayEnterWord(Viewer viewer, Case one) {
        return one.state() == CaseState.RESULT && one.byBranch() && mayKeep(viewer, one.path());
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
