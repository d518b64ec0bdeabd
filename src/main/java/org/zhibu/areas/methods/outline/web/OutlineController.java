package org.zhibu.areas.methods.outline.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.repository.OutlineQueries.Outline;
import org.zhibu.areas.methods.outline.service.Outlines;
import org.zhibu.areas.methods.outline.service.Standards;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens an outline, or one that comes with the portal, and makes its moves. */
@Controller("outlineController")
@RequestMapping("/outline")
class OutlineController {

    private final Standards standards;
    private final Outlines outlines;
    private final OutlinePage page;
    private final RecordParts parts;
    private final Posting posting;

    OutlineController(Standards standards, Outlines outlines, OutlinePage page, RecordParts parts, Posting posting) {
        this.standards = standards;
        this.outlines = outlines;
        this.page = page;
        this.parts = parts;
        this.posting = posting;
    }

    @GetMapping("/outlines/{id}")
    String show(Viewer viewer, @PathVariable OutlineId id, Model model) {
        return page.fill(viewer, page.find(viewer, id), model);
    }

    @GetMapping("/standards/{code}")
    String standard(Viewer viewer, @PathVariable String code, Model model) {
        viewer.must(Right.LOOK, viewer.place().path());
        return page.fill(viewer, standards.of(code), model);
    }

    @PostMapping("/outlines/{id}/{move:admission|return|adoption|proposal|withdrawal|retirement}")
    String move(
            Viewer viewer,
            @PathVariable OutlineId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Outline outline = page.find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    outlines.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "outline.outline." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, outline, model);
                });
    }
}
