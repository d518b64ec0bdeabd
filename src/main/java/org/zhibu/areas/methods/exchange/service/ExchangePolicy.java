package org.zhibu.areas.methods.exchange.service;

import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.exchange.PostKind;
import org.zhibu.areas.methods.exchange.Reader;
import org.zhibu.areas.methods.exchange.Standing;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.areas.methods.exchange.repository.ReplyQueries.Reply;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/**
 * Who may do what in the exchange; pages ask the same methods for their buttons. Everybody of the same home reads what is
 * open; officers write for the branch or committee they look at, members for their own branch. Authors change and withdraw
 * what they wrote. Whoever asked, or the branch they asked for, marks what solved it. A committee above the author's
 * organisation hides, with a reason, and shows again.
 */
public final class ExchangePolicy {

    private ExchangePolicy() {}

    static boolean mayWriteFor(Viewer viewer, UnitKind kind, String path) {
        if (kind.isAboveBranch()) return viewer.may(Right.OVERSEE, path);
        return kind.isBranch() && viewer.may(Right.KEEP_BRANCH, path);
    }

    public static boolean mayReply(Reader reader, Post post) {
        return reader.writes() && reader.home() == post.homeId() && post.standing() == Standing.OPEN;
    }

    public static boolean mayChange(Viewer viewer, Post post) {
        return post.standing() == Standing.OPEN && wrote(viewer, post.authorAccount());
    }

    public static boolean mayChange(Viewer viewer, Reply reply) {
        return reply.standing() == Standing.OPEN && wrote(viewer, reply.authorAccount());
    }

    /** Marks the answer, and takes the mark away. */
    public static boolean maySolve(Viewer viewer, Post post) {
        boolean own = wrote(viewer, post.authorAccount()) || mayWriteFor(viewer, post.unitKind(), post.path());
        return own && post.kind() == PostKind.QUESTION && post.standing() == Standing.OPEN;
    }

    public static boolean mayModerate(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path);
    }

    public static boolean mayMove(Viewer viewer, Post post, String move) {
        return move.equals("withdrawal") ? wrote(viewer, post.authorAccount()) : mayModerate(viewer, post.path());
    }

    public static boolean mayMove(Viewer viewer, Reply reply, String move) {
        return move.equals("withdrawal") ? wrote(viewer, reply.authorAccount()) : mayModerate(viewer, reply.path());
    }

    /** A branch says that an experience of another is useful to it. */
    public static boolean mayUse(Viewer viewer, Reader reader, Post post) {
        return post.kind() == PostKind.EXPERIENCE
                && post.standing() == Standing.OPEN
                && reader.looks()
                && reader.home() == post.homeId()
                && !reader.unit().equals(post.unit())
                && viewer.may(Right.KEEP_BRANCH, reader.path());
    }

    /** The organisation that shared it proposes it as a practice. */
    public static boolean mayPropose(Viewer viewer, Post post) {
        return mayWriteFor(viewer, post.unitKind(), post.path())
                && post.kind() == PostKind.EXPERIENCE
                && post.standing() == Standing.OPEN
                && post.practiceId() == null;
    }

    private static boolean wrote(Viewer viewer, @Nullable Long author) {
        return author != null && author == viewer.accountId();
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
