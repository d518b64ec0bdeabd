package org.zhibu.areas.methods.ballot.web;

import java.util.Map;
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
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.PublishedLists;
import org.zhibu.areas.methods.ballot.service.BallotPolicy;
import org.zhibu.areas.methods.ballot.service.Balloting;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens the page of a box, and changes what is asked until slips are printed. */
@Controller
@RequestMapping("/ballot/boxes")
class BoxController {

    private final BoxQueries queries;
    private final PublishedLists lists;
    private final Balloting balloting;
    private final BoxPage page;
    private final Posting posting;

    BoxController(BoxQueries queries, PublishedLists lists, Balloting balloting, BoxPage page, Posting posting) {
        this.queries = queries;
        this.lists = lists;
        this.balloting = balloting;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable BoxId id, Model model) {
        return page.fill(viewer, viewer.find(scope -> queries.find(scope, id)), model);
    }

    @GetMapping("/{id}/details")
    String edit(Viewer viewer, @PathVariable BoxId id, Model model) {
        Box box = changeable(viewer, id);
        model.addAllAttributes(Map.of("form", BoxForm.of(box, lists.questionsOf(id))));
        return edit(id, model);
    }

    private static String edit(BoxId id, Model model) {
        model.addAttribute("action", id.href() + "/details");
        model.addAttribute("back", id.href());
        return "ballot/form";
    }

    @PostMapping("/{id}/details")
    String change(
            Viewer viewer,
            @PathVariable BoxId id,
            @ModelAttribute("form") BoxForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    balloting.change(viewer, id, form.getVersion(), form.draft());
                    Flash.done(flash, "ballot.box.changed");
                    return id.href();
                },
                () -> edit(id, model));
    }

    private Box changeable(Viewer viewer, BoxId id) {
        Box box = viewer.find(scope -> queries.find(scope, id));
        if (!BallotPolicy.mayChange(viewer, box)) throw new Forbidden();
        return box;
    }
}
