package org.zhibu.areas.methods.exchange.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.methods.exchange.Reader;
import org.zhibu.areas.methods.exchange.repository.PostQueries;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.areas.methods.exchange.service.Readers;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.Listed;
import org.zhibu.shared.ui.Show;

/** Questions and experiences of everybody below the same top committee, the latest first; never by number of anything. */
@Controller("exchangePostListController")
@RequestMapping("/exchange/posts")
class PostListController {

    private static final String HERE = "/exchange/posts";

    private final PostQueries queries;
    private final Readers readers;
    private final ExchangeWords words;
    private final Exports exports;
    private final Show show;

    PostListController(PostQueries queries, Readers readers, ExchangeWords words, Exports exports, Show show) {
        this.queries = queries;
        this.readers = readers;
        this.words = words;
        this.exports = exports;
        this.show = show;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") PostAsk ask, Model model) {
        Reader reader = readers.of(viewer);
        String org = reader.looks() ? reader.unit().text() : "";
        model.addAttribute("org", org);
        model.addAttribute(
                "list",
                queries.list(reader.scope(), reader, ask.getKind(), ask.isMine(), ask)
                        .page());
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("states", words.states());
        model.addAttribute("periods", words.years());
        model.addAttribute("writes", reader.writes());
        model.addAttribute("self", ask.at(HERE, org).toString());
        model.addAttribute(
                "clear", ask.isConditional() ? new PostAsk().at(HERE, org).toString() : null);
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", org).toString());
        return "exchange/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") PostAsk ask) {
        Reader reader = readers.of(viewer);
        Listed<Post> list = queries.list(reader.scope(), reader, ask.getKind(), ask.isMine(), ask);
        Place place = new Place(reader.unit(), reader.home(), reader.name(), UnitKind.BRANCH, reader.path(), "");
        return exports.excel(sheet(), list, place);
    }

    private Sheet<Post> sheet() {
        return Sheet.<Post>named("exchange.list.title")
                .text("exchange.field.title", 40, Post::title)
                .text("exchange.field.kind", 10, post -> show.text("exchange.kind." + post.kind()))
                .text("exchange.field.unit", 30, Post::unitName)
                .text("exchange.field.author", 12, Post::author)
                .text("exchange.field.postedAt", 18, post -> show.time(post.postedAt()))
                .text("exchange.field.state", 12, post -> show.text("exchange.state." + post.state()))
                .text("exchange.field.body", 60, Post::body);
    }
}
