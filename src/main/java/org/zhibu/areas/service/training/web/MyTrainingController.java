package org.zhibu.areas.service.training.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Participant;
import org.zhibu.areas.service.training.service.Certificates;
import org.zhibu.areas.service.training.service.Enrolling;
import org.zhibu.areas.service.training.service.Enrolling.Enrolled;
import org.zhibu.areas.service.training.service.MyTraining;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** One's own courses: enrols, withdraws, and keeps the certificates of all years. */
@Controller
@RequestMapping("/my/training")
class MyTrainingController {

    private static final String HERE = "/my/training";

    private final MyTraining mine;
    private final Enrolling enrolling;
    private final Certificates certificates;
    private final Posting posting;

    MyTrainingController(MyTraining mine, Enrolling enrolling, Certificates certificates, Posting posting) {
        this.mine = mine;
        this.enrolling = enrolling;
        this.certificates = certificates;
        this.posting = posting;
    }

    private static MemberId self(Viewer viewer) {
        return viewer.member().orElseThrow(NotHere::new);
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("form") EnrolForm form, Model model) {
        return list(self(viewer), model);
    }

    private String list(MemberId self, Model model) {
        model.addAttribute("today", mine.today());
        model.addAttribute("open", mine.openTo(self));
        model.addAttribute("courses", mine.allOf(self));
        return "training/mine";
    }

    @PostMapping("/{id}/enrolment")
    String enrol(
            Viewer viewer,
            @PathVariable CourseId id,
            @ModelAttribute("form") EnrolForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        MemberId self = self(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    Enrolled done = enrolling.enrolMyself(viewer, self, id, form.isQueue());
                    Flash.done(flash, done.seated() == 1 ? "training.mine.enrolled" : "training.mine.waiting");
                    return HERE;
                },
                () -> {
                    model.addAttribute("full", id.text());
                    return list(self, model);
                });
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            Viewer viewer,
            @PathVariable CourseId id,
            @ModelAttribute("form") EnrolForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        MemberId self = self(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    enrolling.withdrawMyself(viewer, self, id);
                    Flash.done(flash, "training.mine.withdrawn");
                    return HERE;
                },
                () -> list(self, model));
    }

    @GetMapping("/{id}/certificate.docx")
    ResponseEntity<Resource> certificate(Viewer viewer, @PathVariable CourseId id) {
        MyTraining.Own own = mine.own(self(viewer), id);
        Participant one = own.participant();
        String name = certificates.numberOf(one).orElseThrow(NotHere::new) + " " + one.name();
        return FileResponse.word(name, certificates.word(own.course(), one));
    }
}
