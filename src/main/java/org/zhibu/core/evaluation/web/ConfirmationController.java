package org.zhibu.core.evaluation.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.core.evaluation.service.Approvers;
import org.zhibu.core.evaluation.service.Evaluating;
import org.zhibu.core.evaluation.service.EvaluationPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Posting;

/** What was recorded and waits to be confirmed, chosen one by one and confirmed together. */
@Controller
@RequestMapping(ConfirmationController.HERE)
class ConfirmationController {

    static final String HERE = "/evaluation/confirmations";

    private final EvaluationQueries queries;
    private final Evaluating evaluating;
    private final Approvers approvers;
    private final Posting posting;

    ConfirmationController(EvaluationQueries queries, Evaluating evaluating, Approvers approvers, Posting posting) {
        this.queries = queries;
        this.evaluating = evaluating;
        this.approvers = approvers;
        this.posting = posting;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") EvaluationAsk ask, Model model) {
        Place place = judged(viewer);
        PageOf<Evaluation> list = waiting(place, ask);
        List<Evaluation> mine = approvers.confirmable(viewer, list.rows());
        model.addAttribute("place", place);
        model.addAttribute("list", list);
        model.addAttribute("mine", mine.stream().map(Evaluation::id).collect(Collectors.toSet()));
        model.addAttribute("self", ask.at(HERE, place).toString());
        return "evaluation/confirmations";
    }

    @PostMapping
    String confirm(
            Viewer viewer,
            @ModelAttribute("ask") EvaluationAsk ask,
            @RequestParam(required = false) @Nullable Set<String> chosen,
            @RequestParam(required = false) @Nullable String once,
            RedirectAttributes flash) {
        Place place = judged(viewer);
        Set<String> asked = chosen == null ? Set.of() : chosen;
        String to = posting.once(viewer, once, () -> {
            List<Evaluation> found = waiting(place, ask).rows().stream()
                    .filter(one -> asked.contains(one.id() + ":" + one.version()))
                    .toList();
            int confirmed = evaluating.confirm(viewer, found);
            if (asked.isEmpty()) Flash.done(flash, "evaluation.confirm.none");
            else if (confirmed == asked.size()) Flash.done(flash, "evaluation.confirm.done", confirmed);
            else Flash.done(flash, "evaluation.confirm.partly", confirmed, asked.size() - confirmed);
            return ask.at(HERE, place).toString();
        });
        return "redirect:" + to;
    }

    private PageOf<Evaluation> waiting(Place place, EvaluationAsk ask) {
        ask.setState(EvaluationState.PROPOSED.name());
        return queries.list(place.scope(), place.home(), ask.asked(true)).page();
    }

    private static Place judged(Viewer viewer) {
        Place place = viewer.place();
        if (!EvaluationPolicy.mayJudge(viewer, place.path())) throw new Forbidden();
        return place;
    }
}
