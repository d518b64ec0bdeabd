package org.zhibu.core.evaluation.web;

import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.core.assessment.Scales;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.core.evaluation.service.EvaluationPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** The grades given: a branch sees its own once they are confirmed, a committee all below it. */
@Controller
@RequestMapping(EvaluationListController.HERE)
class EvaluationListController {

    static final String HERE = "/evaluation/evaluations";

    private final EvaluationQueries queries;
    private final Scales scales;
    private final EvaluationWords words;
    private final Exports exports;
    private final Show show;

    EvaluationListController(
            EvaluationQueries queries, Scales scales, EvaluationWords words, Exports exports, Show show) {
        this.queries = queries;
        this.scales = scales;
        this.words = words;
        this.exports = exports;
        this.show = show;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") EvaluationAsk ask, Model model) {
        Place place = viewer.place();
        EvaluationPolicy.mustSee(viewer, place.path());
        boolean judges = EvaluationPolicy.mayJudge(viewer, place.path());
        model.addAttribute("place", place);
        model.addAttribute("judges", judges);
        model.addAttribute(
                "list",
                queries.list(place.scope(), place.home(), ask.asked(judges)).page());
        model.addAttribute("states", words.states(judges));
        model.addAttribute("periods", words.years());
        model.addAttribute("indicators", words.indicators(scales.all()));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, judges));
        return "evaluation/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") EvaluationAsk ask) {
        Place place = viewer.place();
        EvaluationPolicy.mustSee(viewer, place.path());
        boolean judges = EvaluationPolicy.mayJudge(viewer, place.path());
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask.asked(judges)), place);
    }

    private List<Answer> answers(Place place, boolean judges) {
        long objected = count(place, judges, EvaluationState.OBJECTED);
        long given = count(place, judges, null);
        Answer todo = Answer.of(
                show.text(objected == 0 ? "evaluation.list.nothing" : "evaluation.list.objected", objected), null);
        Answer next = judges
                ? Answer.link(show.text("evaluation.sheet.title"), "/evaluation/sheet?org=" + place.unit())
                : Answer.link(show.text("evaluation.list.score"), "/assessment/scores?org=" + place.unit());
        return List.of(todo, Answer.of(show.text("evaluation.list.given", given), null), next);
    }

    private long count(Place place, boolean judges, @org.jspecify.annotations.Nullable EvaluationState state) {
        EvaluationAsk ask = new EvaluationAsk();
        if (state != null) ask.setState(state.name());
        return queries.list(place.scope(), place.home(), ask.asked(judges)).count();
    }

    private Sheet<Evaluation> sheet() {
        return Sheet.<Evaluation>named("evaluation.list.title")
                .text("evaluation.field.unit", 30, Evaluation::unitName)
                .text("evaluation.field.year", 8, row -> String.valueOf(row.year()))
                .text("evaluation.field.indicator", 26, row -> words.indicator(row.indicator()))
                .text("evaluation.field.grade", 16, row -> show.text(row.gradeKey()))
                .text("evaluation.field.reason", 48, Evaluation::reason)
                .text("evaluation.field.basis", 36, Evaluation::basis)
                .text("evaluation.field.recordedBy", 12, Evaluation::recordedBy)
                .date("evaluation.field.confirmedOn", Evaluation::confirmedOn)
                .text("evaluation.field.state", 12, row -> show.text("evaluation.state." + row.state()));
    }
}
