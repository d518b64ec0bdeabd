package org.zhibu.areas.approach.integrity.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Problem;
import org.zhibu.areas.approach.integrity.service.BranchPeople;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.areas.approach.integrity.service.Ledger;
import org.zhibu.areas.approach.integrity.web.form.ProblemForm;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The cause of a problem, what is done about it, by whom and by when. */
@Controller
@RequestMapping("/integrity/problems/{id}/details")
class MendingController {

    private final ProblemQueries queries;
    private final Ledger ledger;
    private final BranchPeople people;
    private final IntegrityWords words;
    private final Posting posting;

    MendingController(
            ProblemQueries queries, Ledger ledger, BranchPeople people, IntegrityWords words, Posting posting) {
        this.queries = queries;
        this.ledger = ledger;
        this.people = people;
        this.words = words;
        this.posting = posting;
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable ProblemId id, Model model) {
        Problem problem = mended(viewer, id);
        model.addAttribute("form", ProblemForm.of(problem, owners(problem)));
        return edit(problem, model);
    }

    private String edit(Problem problem, Model model) {
        model.addAttribute("record", problem);
        model.addAttribute("action", problem.problem().href() + "/details");
        model.addAttribute("back", problem.problem().href());
        model.addAttribute("styles", words.styles());
        model.addAttribute(
                "owners",
                owners(problem).stream().map(name -> Choice.of(name, name)).toList());
        return "integrity/problem-form";
    }

    @PostMapping
    String mend(
            Viewer viewer,
            @PathVariable ProblemId id,
            @Valid @ModelAttribute("form") ProblemForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Problem problem = mended(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    ledger.mend(viewer, id, form.getVersion(), form.mending(owners(problem)));
                    Flash.done(flash, "integrity.problem.changed");
                    return id.href();
                },
                () -> edit(problem, model));
    }

    private List<String> owners(Problem problem) {
        return people.ownersOf(BranchPeople.branch(problem));
    }

    private Problem mended(Viewer viewer, ProblemId id) {
        Problem problem = viewer.find(scope -> queries.find(scope, id));
        if (!IntegrityPolicy.mayMend(viewer, problem)) throw new Forbidden();
        return problem;
    }
}
