package org.zhibu.core.admission.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.admission.service.AdmissionPolicy;
import org.zhibu.core.admission.service.KeepingFiles;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a file for somebody who applied. */
@Controller("admissionNewFileController")
@RequestMapping("/admission/files")
class NewFileController {

    private final KeepingFiles keeping;
    private final FileFormPage forms;
    private final Posting posting;

    NewFileController(KeepingFiles keeping, FileFormPage forms, Posting posting) {
        this.keeping = keeping;
        this.forms = forms;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") FileForm form, Model model) {
        return form(viewer, viewer.place(), model);
    }

    private String form(Viewer viewer, Place place, Model model) {
        if (!AdmissionPolicy.mayStart(viewer, place)) throw new Forbidden();
        return forms.start(place, model);
    }

    @PostMapping
    String start(
            Viewer viewer,
            @Valid @ModelAttribute("form") FileForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        if (!AdmissionPolicy.mayStart(viewer, place)) throw new Forbidden();
        forms.check(form, errors);
        keeping.problems(form.getBirthOn(), form.getAppliedOn()).forEach(problem -> Posting.tell(errors, problem));
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    LocalDate applied = Objects.requireNonNull(form.getAppliedOn());
                    String href =
                            keeping.start(viewer, place, form.wanted(), applied).href();
                    Flash.done(flash, "admission.file.started");
                    return href;
                },
                () -> form(viewer, place, model));
    }
}
