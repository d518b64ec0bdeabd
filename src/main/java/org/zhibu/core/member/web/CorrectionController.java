package org.zhibu.core.member.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.member.Correction;
import org.zhibu.core.member.CorrectionId;
import org.zhibu.core.member.repository.CorrectionQueries;
import org.zhibu.core.member.service.Correcting;
import org.zhibu.core.member.service.MemberPolicy;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Members' requests for correction, answered by the officers of their branch. */
@Controller
@RequestMapping("/member/corrections")
class CorrectionController {

    private final CorrectionQueries queries;
    private final Correcting correcting;
    private final Posting posting;

    CorrectionController(CorrectionQueries queries, Correcting correcting, Posting posting) {
        this.queries = queries;
        this.correcting = correcting;
        this.posting = posting;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        model.addAttribute("open", queries.openFor(place.scope(), place.unit()));
        model.addAttribute("decided", queries.decided(place.scope(), place.home()));
        return "member/corrections";
    }

    @GetMapping("/{id}")
    String page(Viewer viewer, @PathVariable CorrectionId id, @ModelAttribute("form") ReasonForm form, Model model) {
        Correction correction = viewer.find(scope -> queries.find(scope, id));
        form.setVersion(correction.version());
        return page(viewer, correction, model);
    }

    private static String page(Viewer viewer, Correction correction, Model model) {
        model.addAttribute("correction", correction);
        model.addAttribute("mayDecide", MemberPolicy.mayDecide(viewer, correction));
        return "member/correction";
    }

    @PostMapping("/{id}/acceptance")
    String accept(
            Viewer viewer,
            @PathVariable CorrectionId id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        String word = form.getReason().isBlank() ? null : form.getReason().strip();
        return answer(viewer, id, errors, once, model, () -> {
            correcting.accept(viewer, id, form.getVersion(), word);
            Flash.done(flash, "member.correction.done.accepted");
            return "/member/corrections";
        });
    }

    @PostMapping("/{id}/refusal")
    String refuse(
            Viewer viewer,
            @PathVariable CorrectionId id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        return answer(viewer, id, errors, once, model, () -> {
            correcting.refuse(viewer, id, form.getVersion(), form.getReason().strip());
            Flash.done(flash, "member.correction.done.refused");
            return "/member/corrections";
        });
    }

    private String answer(
            Viewer viewer,
            CorrectionId id,
            BindingResult errors,
            @Nullable String once,
            Model model,
            Supplier<String> action) {
        Correction correction = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(viewer, once, errors, action, () -> page(viewer, correction, model));
    }
}
