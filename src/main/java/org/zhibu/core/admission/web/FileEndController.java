package org.zhibu.core.admission.web;

import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.EndReason;
import org.zhibu.core.admission.service.KeepingFiles;
import org.zhibu.core.admission.service.OpeningAdmissions;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Stops a file, takes it up again, and shows the whole id number for a reason. */
@Controller("admissionFileEndController")
@RequestMapping("/admission/files/{id}")
class FileEndController {

    private final OpeningAdmissions opening;
    private final KeepingFiles keeping;
    private final FilePage page;
    private final Posting posting;

    FileEndController(OpeningAdmissions opening, KeepingFiles keeping, FilePage page, Posting posting) {
        this.opening = opening;
        this.keeping = keeping;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping("/stop")
    String stop(
            Viewer viewer,
            @PathVariable AdmissionId id,
            @ModelAttribute("moving") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return move(viewer, id, "stop", form, errors, model, () -> {
            EndReason why = form.getWhy();
            if (why == null) throw Refused.at("words", "admission.end-missing");
            keeping.stop(viewer, id, form.getVersion(), why, form.getWords());
            return done(flash, "admission.file.stopped", id);
        });
    }

    @PostMapping("/resumption")
    String resume(
            Viewer viewer,
            @PathVariable AdmissionId id,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return move(viewer, id, "resumption", form, errors, model, () -> {
            keeping.resume(viewer, id, form.getVersion(), form.getWords());
            return done(flash, "admission.file.resumed", id);
        });
    }

    @PostMapping("/id-number")
    String reveal(
            Viewer viewer,
            @PathVariable AdmissionId id,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model) {
        try {
            model.addAttribute("revealed", opening.reveal(viewer, id, form.getWords()));
        } catch (Refused refused) {
            Posting.tell(errors, refused);
            return posting.answer(
                    errors, id::href, () -> page.again(viewer, opening.find(viewer, id), "id-number", errors, model));
        }
        return page.fill(viewer, opening.find(viewer, id), model);
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
