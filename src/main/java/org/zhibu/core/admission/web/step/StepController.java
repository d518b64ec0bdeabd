package org.zhibu.core.admission.web.step;

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
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.core.admission.service.Progress;
import org.zhibu.core.admission.service.RecordingSteps;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Enters one step, or corrects it with a reason. */
@Controller("admissionStepController")
@RequestMapping("/admission/files/{id}/steps/{step}")
class StepController {

    private final RecordingSteps recording;
    private final Progress progress;
    private final StepPage page;
    private final AdmissionWords words;
    private final Posting posting;

    StepController(RecordingSteps recording, Progress progress, StepPage page, AdmissionWords words, Posting posting) {
        this.recording = recording;
        this.progress = progress;
        this.page = page;
        this.words = words;
        this.posting = posting;
    }

    @GetMapping
    String form(Viewer viewer, @PathVariable AdmissionId id, @PathVariable("step") String word, Model model) {
        Step step = Step.of(word);
        AdmissionFile file = recording.must(viewer, id, step);
        StepForm form = StepForm.of(progress.of(file).line(step));
        form.setVersion(file.version());
        model.addAttribute("form", form);
        return page.fill(file, step, model);
    }

    @PostMapping
    String enter(
            Viewer viewer,
            @PathVariable AdmissionId id,
            @PathVariable("step") String word,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Step step = Step.of(word);
        AdmissionFile file = recording.must(viewer, id, step);
        form.check(step, errors);
        if (!errors.hasErrors() && form.getVersion() == file.version())
            recording.problems(file, form.entry(step)).forEach(problem -> Posting.tell(errors, problem));
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    recording.enter(viewer, id, form.getVersion(), form.entry(step));
                    Flash.done(flash, "admission.entered", words.step(step));
                    return id.href();
                },
                () -> page.fill(file, step, model));
    }
}
