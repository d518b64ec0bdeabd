package org.zhibu.areas.methods.outline.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.areas.methods.outline.service.Arranging;
import org.zhibu.areas.methods.outline.service.CarryingOut;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens an arranged activity; puts what was logged behind it, gives it up, takes the word about it. */
@Controller("outlineArrangementController")
@RequestMapping("/outline/arrangements/{id}")
class ArrangementController {

    private final Arranging arranging;
    private final CarryingOut carrying;
    private final ArrangementPage page;
    private final RecordParts parts;
    private final Posting posting;

    ArrangementController(
            Arranging arranging, CarryingOut carrying, ArrangementPage page, RecordParts parts, Posting posting) {
        this.arranging = arranging;
        this.carrying = carrying;
        this.page = page;
        this.parts = parts;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable ArrangementId id, Model model) {
        return page.fill(viewer, page.find(viewer, id), model);
    }

    @PostMapping("/activity")
    String link(
            Viewer viewer,
            @PathVariable ArrangementId id,
            @Valid @ModelAttribute("after") AfterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return after(viewer, id, form, errors, model, () -> {
            carrying.link(viewer, id, form.getVersion(), form.held());
            return done(flash, "done", id);
        });
    }

    @PostMapping("/word")
    String tell(
            Viewer viewer,
            @PathVariable ArrangementId id,
            @Valid @ModelAttribute("after") AfterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return after(viewer, id, form, errors, model, () -> {
            carrying.tell(viewer, id, form.getVersion(), form.getWorked(), form.getImprove());
            return done(flash, "word", id);
        });
    }

    private String after(
            Viewer viewer,
            ArrangementId id,
            AfterForm form,
            BindingResult errors,
            Model model,
            java.util.function.Supplier<String> action) {
        Arrangement arrangement = page.find(viewer, id);
        return posting.answerOnce(viewer, form.getOnce(), errors, action, () -> {
            model.addAttribute("wrong", true);
            return page.fill(viewer, arrangement, model);
        });
    }

    @PostMapping("/{move:dropping}")
    String drop(
            Viewer viewer,
            @PathVariable ArrangementId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Arrangement arrangement = page.find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    arranging.drop(viewer, id, form.getVersion(), move, form.getWords());
                    return done(flash, move, id);
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, arrangement, model);
                });
    }

    private static String done(RedirectAttributes flash, String action, ArrangementId id) {
        Flash.done(flash, ArrangementId.RECORD + "." + action);
        return id.href();
    }
}
