package org.zhibu.areas.methods.publicity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.methods.publicity.Times;
import org.zhibu.areas.methods.publicity.repository.ArticleAsk;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Row;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Sums;
import org.zhibu.areas.methods.publicity.service.PublicityPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The articles of an organisation and everything below it. */
@Controller("publicityArticleListController")
@RequestMapping("/publicity/articles")
class ArticleListController {

    private static final String HERE = "/publicity/articles";

    private final ArticleQueries queries;
    private final PublicityWords words;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    ArticleListController(ArticleQueries queries, PublicityWords words, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.words = words;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ArticleAsk ask, Model model) {
        Place place = viewer.place();
        PublicityPolicy.mustSee(viewer, place);
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("place", place);
        model.addAttribute(
                "list", queries.list(place.scope(), place.home(), ask).page());
        model.addAttribute("states", words.states());
        model.addAttribute(
                "periods",
                List.of(
                        Choice.of(year, show.text("publicity.list.year", String.valueOf(year))),
                        Choice.of(year - 1, show.text("publicity.list.year", String.valueOf(year - 1)))));
        model.addAttribute("writes", PublicityPolicy.mayWrite(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(viewer, place));
        return "publicity/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ArticleAsk ask) {
        Place place = viewer.place();
        PublicityPolicy.mustSee(viewer, place);
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask), place);
    }

    private List<Answer> answers(Viewer viewer, Place place) {
        Sums sums = queries.sumsOf(
                place.scope(), place.home(), Times.yearStart(LocalDate.now(clock)), OffsetDateTime.now(clock));
        String todo = sums.waiting() + sums.returned() + sums.drafts() == 0
                ? show.text("publicity.list.nothing")
                : show.text("publicity.list.waiting", sums.waiting(), sums.returned(), sums.drafts());
        String done = show.text("publicity.list.published", sums.published());
        String more = sums.scheduled() == 0 ? null : show.text("publicity.list.scheduled", sums.scheduled());
        return List.of(Answer.of(todo, null), Answer.of(done, more), next(viewer, place, sums));
    }

    /** What came back is mended first, then the next is written; whoever only looks goes on to read. */
    private Answer next(Viewer viewer, Place place, Sums sums) {
        if (!PublicityPolicy.mayWrite(viewer, place))
            return Answer.link(show.text("publicity.reading.title"), "/my/articles");
        return sums.returned() > 0
                ? Answer.link(show.text("publicity.list.mend"), HERE + "?state=RETURNED&org=" + place.unit())
                : Answer.link(show.text("publicity.write"), HERE + "/new?org=" + place.unit());
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("publicity.list.title")
                .text("publicity.field.title", 40, Row::title)
                .text("publicity.field.unit", 24, Row::unitName)
                .text("publicity.field.audience", 24, row -> words.audience(row.audience(), row.toName()))
                .text("publicity.field.state", 12, row -> show.text("publicity.state." + row.state()))
                .date(
                        "publicity.field.visibleFrom",
                        row -> row.visibleFrom() == null ? null : Times.dayOf(row.visibleFrom()))
                .date("publicity.field.changedAt", row -> Times.dayOf(row.changedAt()));
    }
}
