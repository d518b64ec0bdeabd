package org.zhibu.core.admission.web.moving;

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
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.MovingFiles;
import org.zhibu.core.admission.service.OpeningAdmissions;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Hands a file over to another branch. */
@Controller("admissionFileMoveController")
@RequestMapping("/admission/files/{id}/branch")
class FileMoveController {

    private final OpeningAdmissions opening;
    private final MovingFiles moving;
    private final Posting posting;

    FileMoveController(OpeningAdmissions opening, MovingFiles moving, Posting posting) {
        this.opening = opening;
        this.moving = moving;
        this.posting = posting;
    }

    @GetMapping
    String form(Viewer viewer, @PathVariable AdmissionId id, Model model) {
        AdmissionFile file = opening.find(viewer, id);
        MoveBranchForm form = new MoveBranchForm();
        form.setVersion(file.version());
        model.addAttribute("form", form);
        return fill(viewer, file, model);
    }

    @PostMapping
    String move(
            Viewer viewer,
            @PathVariable AdmissionId id,
            @ModelAttribute("form") MoveBranchForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        AdmissionFile file = opening.find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    moving.move(viewer, id, form.getVersion(), form.getBranch(), form.getWords());
                    Flash.done(flash, "admission.file.moved");
                    return id.href();
                },
                () -> fill(viewer, file, model));
    }

    private String fill(Viewer viewer, AdmissionFile file, Model model) {
        List<Unit> branches = moving.branchesFor(viewer, file);
        model.addAttribute("file", file);
        model.addAttribute("action", file.file().href() + "/branch");
        model.addAttribute("back", file.file().href());
        model.addAttribute(
                "branches",
                branches.stream()
                        .map(unit -> Choice.of(unit.id().text(), unit.shortName()))
                        .toList());
        return "admission/move";
    }
}
