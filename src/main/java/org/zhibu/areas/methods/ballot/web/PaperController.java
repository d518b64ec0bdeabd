package org.zhibu.areas.methods.ballot.web;

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
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.Question;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.PublishedLists;
import org.zhibu.areas.methods.ballot.service.BallotPolicy;
import org.zhibu.areas.methods.ballot.service.Balloting;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Enters what was counted on paper, and calls a vote off. */
@Controller
@RequestMapping("/ballot/boxes/{id}")
class PaperController {

    private final BoxQueries queries;
    private final PublishedLists lists;
    private final Balloting balloting;
    private final BoxPage page;
    private final Posting posting;

    PaperController(BoxQueries queries, PublishedLists lists, Balloting balloting, BoxPage page, Posting posting) {
        this.queries = queries;
        this.lists = lists;
        this.balloting = balloting;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping("/paper")
    String form(Viewer viewer, @PathVariable BoxId id, @ModelAttribute("form") PaperForm form, Model model) {
        Box box = countable(viewer, id);
        form.setVersion(box.version());
        return form(box, form, model);
    }

    private String form(Box box, PaperForm form, Model model) {
        List<Question> questions = lists.questionsOf(box.box());
        form.fit(questions);
        model.addAttribute("record", box);
        model.addAttribute("questions", questions);
        return "ballot/paper";
    }

    @PostMapping("/paper")
    String count(
            Viewer viewer,
            @PathVariable BoxId id,
            @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Box box = countable(viewer, id);
        form.fit(lists.questionsOf(id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    balloting.count(viewer, id, form.getVersion(), form.count(lists.questionsOf(id)));
                    Flash.done(flash, "ballot.box.paper");
                    return id.href();
                },
                () -> form(box, form, model));
    }

    @PostMapping("/{move:cancellation}")
    String cancel(
            Viewer viewer,
            @PathVariable BoxId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Box box = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    balloting.cancel(viewer, id, form.getVersion(), form.getWords());
                    Flash.done(flash, "ballot.box." + move);
                    return id.href();
                },
                () -> page.refused(viewer, box, move, errors, model));
    }

    private Box countable(Viewer viewer, BoxId id) {
        Box box = viewer.find(scope -> queries.find(scope, id));
        if (!BallotPolicy.mayOpen(viewer, box)) throw new Forbidden();
        return box;
    }
}
