package org.zhibu.areas.methods.exchange.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.Reader;
import org.zhibu.areas.methods.exchange.ReplyId;
import org.zhibu.areas.methods.exchange.Standing;
import org.zhibu.areas.methods.exchange.repository.PostQueries;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Use;
import org.zhibu.areas.methods.exchange.repository.ReplyQueries;
import org.zhibu.areas.methods.exchange.repository.ReplyQueries.Reply;
import org.zhibu.areas.methods.exchange.service.ExchangeFlow;
import org.zhibu.areas.methods.exchange.service.ExchangePolicy;
import org.zhibu.areas.methods.exchange.service.Readers;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Fills the page of a post: what was asked or told, the replies, the one that solved it, who wants to use it. */
@Component("exchangePostPage")
class PostPage {

    private final PostQueries queries;
    private final ReplyQueries replies;
    private final Readers readers;
    private final RecordParts parts;
    private final ExchangeWords words;
    private final Show show;

    PostPage(
            PostQueries queries,
            ReplyQueries replies,
            Readers readers,
            RecordParts parts,
            ExchangeWords words,
            Show show) {
        this.queries = queries;
        this.replies = replies;
        this.readers = readers;
        this.parts = parts;
        this.words = words;
        this.show = show;
    }

    /** A reply with what the viewer may do about it. */
    public record Line(
            Reply reply, boolean answer, boolean solves, boolean changes, List<RecordParts.Button> buttons) {}

    Post find(Viewer viewer, PostId id) {
        return readers.find(viewer, (scope, reader) -> queries.find(scope, reader, id));
    }

    Reply find(Viewer viewer, ReplyId id) {
        return readers.find(viewer, (scope, reader) -> replies.find(scope, reader, id));
    }

    String fill(Viewer viewer, Post post, Model model) {
        Reader reader = readers.of(viewer);
        RecordRef ref = post.post().ref();
        boolean changes = ExchangePolicy.mayChange(viewer, post);
        List<Line> lines = lines(viewer, reader, post);
        if (!model.containsAttribute("reply")) model.addAttribute("reply", new ReplyForm());
        model.addAttribute("record", post);
        model.addAttribute("url", post.post().href());
        model.addAttribute("version", post.version());
        model.addAttribute("lines", lines);
        model.addAttribute("changes", changes);
        model.addAttribute("answering", true);
        model.addAttribute("replies", ExchangePolicy.mayReply(reader, post));
        model.addAttribute("solves", ExchangePolicy.maySolve(viewer, post));
        model.addAttribute(
                "buttons",
                parts.buttons(ExchangeFlow.POSTS, post.standing(), move -> ExchangePolicy.mayMove(viewer, post, move)));
        using(viewer, reader, post, model);
        model.addAttribute("papers", parts.papers(ref, changes));
        model.addAttribute("upload", changes ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, words));
        model.addAttribute("answers", answers(reader, post, lines));
        return "exchange/post";
    }

    /** Whether the branch being looked at can use it, and who else wants to. */
    private void using(Viewer viewer, Reader reader, Post post, Model model) {
        List<Use> uses = queries.usesOf(Scope.below(post.path()), post);
        boolean said =
                uses.stream().anyMatch(use -> use.unitId() == reader.unit().number());
        boolean may = ExchangePolicy.mayUse(viewer, reader, post);
        model.addAttribute("uses", uses);
        model.addAttribute("said", said);
        model.addAttribute("useful", may && (!said || post.practiceOut()));
        model.addAttribute("opens", reader.looks());
        model.addAttribute("proposes", ExchangePolicy.mayPropose(viewer, post));
        model.addAttribute(
                "start", "/exemplar/practices/new?org=%s&from=exchange:%s".formatted(post.unit(), post.post()));
    }

    /** The reply that solved it first, then as they came. */
    private List<Line> lines(Viewer viewer, Reader reader, Post post) {
        Scope scope = reader.home() == post.homeId() ? reader.scope() : Scope.below(post.path());
        boolean solves = ExchangePolicy.maySolve(viewer, post);
        Stream<Line> lines =
                replies.of(scope, reader, post.post()).stream().map(reply -> line(viewer, post, reply, solves));
        return lines.sorted(Comparator.comparing((Line line) -> !line.answer())).toList();
    }

    private Line line(Viewer viewer, Post post, Reply reply, boolean solves) {
        boolean answer = Objects.equals(post.answer(), reply.id());
        return new Line(
                reply,
                answer,
                solves && !answer && reply.standing() == Standing.OPEN,
                ExchangePolicy.mayChange(viewer, reply),
                parts.buttons(
                        ExchangeFlow.REPLIES, reply.standing(), move -> ExchangePolicy.mayMove(viewer, reply, move)));
    }

    private List<Answer> answers(Reader reader, Post post, List<Line> lines) {
        String todo = switch (post.state()) {
            case "UNSOLVED" -> lines.isEmpty() ? "exchange.now.wait" : "exchange.now.mark";
            case "HIDDEN" -> "exchange.now.hidden";
            default -> "exchange.now.nothing";
        };
        String list = "/exchange/posts" + (reader.looks() ? "?org=" + reader.unit() : "");
        return List.of(
                Answer.of(show.text(todo), null),
                Answer.of(show.text("exchange.now.replies", lines.size()), said(post)),
                ExchangePolicy.mayReply(reader, post) && post.state().equals("UNSOLVED")
                        ? Answer.link(
                                show.text("exchange.now.reply"), post.post().href() + "#body")
                        : Answer.link(show.text("exchange.now.list"), list));
    }

    private @Nullable String said(Post post) {
        return post.solved() ? show.text("exchange.now.solved") : null;
    }
}
