package org.zhibu.areas.service.training.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.SessionId;
import org.zhibu.areas.service.training.repository.EnrolmentQueries;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Participant;
import org.zhibu.areas.service.training.repository.SessionQueries;
import org.zhibu.areas.service.training.repository.SessionQueries.Held;
import org.zhibu.areas.service.training.service.Attending;
import org.zhibu.areas.service.training.service.TrainingPolicy;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Enters who was there on half a day of a course. */
@Controller("trainingAttendanceController")
@RequestMapping("/training/sessions/{id}")
class AttendanceController {

    private final SessionQueries sessions;
    private final EnrolmentQueries enrolments;
    private final Attending attending;
    private final Posting posting;

    AttendanceController(SessionQueries sessions, EnrolmentQueries enrolments, Attending attending, Posting posting) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.attending = attending;
        this.posting = posting;
    }

    @GetMapping
    String form(Viewer viewer, @PathVariable SessionId id, @ModelAttribute("form") AttendanceForm form, Model model) {
        Held held = find(viewer, id);
        form.setVersion(held.session().version());
        enrolments
                .presencesOf(Scope.below(held.course().path()), id)
                .forEach(was -> form.getStatuses().put(was.enrolmentId(), was.status()));
        return form(held, form, model);
    }

    private String form(Held held, AttendanceForm form, Model model) {
        List<Participant> expected = attending.expected(held.course());
        Map<AttendanceStatus, Long> counts = new LinkedHashMap<>();
        for (AttendanceStatus status : AttendanceStatus.values()) counts.put(status, 0L);
        for (Participant one : expected)
            counts.merge(form.getStatuses().computeIfAbsent(one.id(), id -> AttendanceStatus.PRESENT), 1L, Long::sum);
        model.addAttribute("record", held.course());
        model.addAttribute("half", held.session());
        model.addAttribute("expected", expected);
        model.addAttribute("counts", List.copyOf(counts.values()));
        model.addAttribute("over", held.course().state() == CourseState.FINISHED);
        return "training/attendance";
    }

    @PostMapping
    String enter(
            Viewer viewer,
            @PathVariable SessionId id,
            @ModelAttribute("form") AttendanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Held held = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    attending.enter(viewer, id, form.getVersion(), form.getStatuses(), form.getWords());
                    Flash.done(flash, "training.session.entered");
                    return held.course().course().href();
                },
                () -> form(held, form, model));
    }

    private Held find(Viewer viewer, SessionId id) {
        Held held = viewer.find(scope -> sessions.find(scope, id));
        if (!TrainingPolicy.mayEnter(viewer, held.course())) throw new Forbidden();
        return held;
    }
}
