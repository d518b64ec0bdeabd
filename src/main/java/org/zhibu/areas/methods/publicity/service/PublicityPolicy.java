package org.zhibu.areas.methods.publicity.service;

import org.zhibu.areas.methods.publicity.ArticleState;
import org.zhibu.areas.methods.publicity.Audience;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/**
 * Who may do what with articles; pages ask the same methods for their buttons. What only the branch reads its secretary checks;
 * what others read, the committee whose people they are; what everyone reads, the committee at the top.
 */
public final class PublicityPolicy {

    private PublicityPolicy() {}

    public static void mustSee(Viewer viewer, Place place) {
        viewer.must(Right.LOOK, place.path());
    }

    /** Whether the viewer writes for this organisation: a branch or a committee, not a group. */
    public static boolean mayWrite(Viewer viewer, Place place) {
        return mayWrite(viewer, place.kind(), place.path());
    }

    private static boolean mayWrite(Viewer viewer, UnitKind kind, String path) {
        if (kind.isAboveBranch()) return viewer.may(Right.OVERSEE, path);
        return kind.isBranch() && viewer.may(Right.KEEP_BRANCH, path);
    }

    public static boolean mayWrite(Viewer viewer, Article article) {
        return mayWrite(viewer, article.unitKind(), article.path());
    }

    public static boolean mayChange(Viewer viewer, Article article) {
        return article.state().isOpen() && mayWrite(viewer, article);
    }

    public static boolean mayCheck(Viewer viewer, Article article) {
        return article.audience() == Audience.BRANCH
                ? viewer.may(Right.LEAD_BRANCH, article.path())
                : viewer.may(Right.OVERSEE, article.answersFor());
    }

    public static boolean mayPublish(Viewer viewer, Article article) {
        return article.state() == ArticleState.SUBMITTED && mayCheck(viewer, article);
    }

    public static boolean mayMove(Viewer viewer, Article article, String move) {
        return switch (move) {
            case "return" -> mayCheck(viewer, article);
            case "withdrawal" ->
                mayWrite(viewer, article) || mayCheck(viewer, article) || viewer.may(Right.OVERSEE, article.path());
            default -> mayWrite(viewer, article);
        };
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
