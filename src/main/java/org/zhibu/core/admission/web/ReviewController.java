package org.zhibu.core.admission.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.service.KeepingFiles;
import org.zhibu.core.admission.service.OpeningAdmissions;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Enters half-year reviews, and takes one back that was entered wrongly. */
@Controller("admissionReviewController")
@RequestMapping("/admission/files/{id}")
class ReviewController {

    private final OpeningAdmissions opening;
    private final KeepingFiles keeping;
    private final FilePage page;
    private final Posting posting;

    ReviewController(OpeningAdmissions opening, KeepingFiles keeping, FilePage page, Posting posting) {
        this.opening = opening;
        this.keeping = keeping;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping("/reviews")
    String review(
            Viewer viewer,
            @PathVariable AdmissionId id,
            @Valid @ModelAttribute("review") ReviewForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        opening.find(viewer, id);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    keeping.review(
                            viewer, id, form.getVersion(), Objects.requireNonNull(form.getOn()), form.getResult());
                    return done(flash, "admission.file.reviewed", id);
                },
                () -> page.fill(viewer, opening.find(viewer, id), model));
    }

    @PostMapping("/unreviewing")
    String unreview(
            Viewer viewer,
            @PathVariable AdmissionId id,
            @ModelAttribute("moving") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return move(viewer, id, "unreviewing", form, errors, model, () -> {
            if (form.getDay() == null) throw Refused.at("words", "admission.day-missing");
            keeping.dropReview(viewer, id, form.getVersion(), form.getDay(), form.getWords());
            return done(flash, "admission.file.unreviewed", id);
        });
    }

    private String move(
            Viewer viewer,
            AdmissionId id,
            String name,
            MoveForm form,
            BindingResult errors,
            Model model,
            Supplier<String> action) {
        opening.find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                action,
                () -> page.again(viewer, opening.find(viewer, id), name, errors, model));
    }

    private static String done(RedirectAttributes flash, String key, AdmissionId id) {
        Flash.done(flash, key);
        return id.href();
    }
}
