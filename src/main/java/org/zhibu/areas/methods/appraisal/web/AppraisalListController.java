package org.zhibu.areas.methods.appraisal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Row;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Sums;
import org.zhibu.areas.methods.appraisal.service.AppraisalPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The appraisals of an organisation and everything below it: how far each is, never a rating. */
@Controller
@RequestMapping("/appraisal/appraisals")
class AppraisalListController {

    private static final String HERE = "/appraisal/appraisals";

    private final AppraisalQueries queries;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    AppraisalListController(AppraisalQueries queries, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        AppraisalPolicy.mustSee(viewer, place.path());
        int year = LocalDate.now(clock).getYear();
        Sums sums = queries.sumsOf(place.scope(), place.home(), year);
        boolean keeps = place.kind().isBranch() && AppraisalPolicy.mayKeep(viewer, place.path());
        model.addAttribute("place", place);
        model.addAttribute(
                "list", queries.list(place.scope(), place.home(), ask).page());
        model.addAttribute("states", states());
        model.addAttribute("periods", List.of(Choice.of(year, "" + year), Choice.of(year - 1, "" + (year - 1))));
        model.addAttribute("keeps", keeps);
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, sums, keeps));
        model.addAttribute("begun", sums.latest() != null);
        return "appraisal/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        AppraisalPolicy.mustSee(viewer, place.path());
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask), place);
    }

    private List<Answer> answers(Place place, Sums sums, boolean keeps) {
        String open = sums.open() == 0
                ? show.text("appraisal.list.none-open")
                : show.text("appraisal.list.open", sums.open());
        String done = show.text("appraisal.list.done", sums.decided() + sums.filed(), sums.filed());
        return List.of(Answer.of(open, null), Answer.of(done, null), next(place, sums, keeps));
    }

    /** A branch begins its appraisal or goes on with it; whoever looks at several sees which have none. */
    private Answer next(Place place, Sums sums, boolean keeps) {
        Long latest = sums.latest();
        if (!keeps) return Answer.link(show.text("appraisal.list.gaps"), "/dashboard/gaps?org=" + place.unit());
        if (latest == null) return Answer.link(show.text("appraisal.start"), HERE + "/new?org=" + place.unit());
        return Answer.link(show.text("appraisal.list.go-on"), new AppraisalId(place.home(), latest).href());
    }

    private List<Choice> states() {
        return Arrays.stream(AppraisalState.values())
                .map(state -> Choice.of(state, show.text("appraisal.state." + state)))
                .toList();
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("appraisal.list.title")
                .text("appraisal.field.year", 8, row -> String.valueOf(row.year()))
                .text("appraisal.field.unit", 28, Row::unitName)
                .text("appraisal.step.self", 12, row -> row.selves() + "/" + row.people())
                .date("appraisal.step.mutual", Row::mutualOn)
                .date("appraisal.step.ballot", Row::votedOn)
                .date("appraisal.step.opinion", Row::decidedOn)
                .text("appraisal.field.state", 12, row -> show.text("appraisal.state." + row.state()));
    }
}
