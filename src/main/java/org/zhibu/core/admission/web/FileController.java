package org.zhibu.core.admission.web;

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
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.AdmissionPolicy;
import org.zhibu.core.admission.service.KeepingFiles;
import org.zhibu.core.admission.service.OpeningAdmissions;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a file, and changes its personal items. */
@Controller("admissionFileController")
@RequestMapping("/admission/files/{id}")
class FileController {

    private final OpeningAdmissions opening;
    private final KeepingFiles keeping;
    private final FilePage page;
    private final FileFormPage forms;
    private final Posting posting;

    FileController(
            OpeningAdmissions opening, KeepingFiles keeping, FilePage page, FileFormPage forms, Posting posting) {
        this.opening = opening;
        this.keeping = keeping;
        this.page = page;
        this.forms = forms;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable AdmissionId id, Model model) {
        return page.fill(viewer, opening.open(viewer, id), model);
    }

    @GetMapping("/details")
    String edit(Viewer viewer, @PathVariable AdmissionId id, Model model) {
        AdmissionFile file = changeable(viewer, id);
        model.addAttribute("form", FileForm.of(file, file.birthOn()));
        return forms.change(file, model);
    }

    @PostMapping("/details")
    String change(
            Viewer viewer,
            @PathVariable AdmissionId id,
            @Valid @ModelAttribute("form") FileForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        AdmissionFile file = changeable(viewer, id);
        forms.check(form, errors);
        return posting.answer(
                errors,
                () -> {
                    keeping.change(viewer, id, form.getVersion(), form.wanted());
                    Flash.done(flash, "admission.file.changed");
                    return id.href();
                },
                () -> forms.change(file, model));
    }

    private AdmissionFile changeable(Viewer viewer, AdmissionId id) {
        AdmissionFile file = opening.find(viewer, id);
        if (!AdmissionPolicy.mayKeep(viewer, file)) throw new Forbidden();
        return file;
    }
}
