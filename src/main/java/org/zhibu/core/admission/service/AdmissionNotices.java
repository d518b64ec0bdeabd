package org.zhibu.core.admission.service;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Agenda;
import org.zhibu.core.admission.model.Course;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/** Tells the committee that a step waits for it, and the branch that one was done; by number, without a name. */
@Component
class AdmissionNotices {

    private final Notices notices;
    private final Courses courses;

    AdmissionNotices(Notices notices, Courses courses) {
        this.notices = notices;
        this.courses = courses;
    }

    void tell(Viewer viewer, AdmissionFile file, Course before, Course after, Step step) {
        if (step.isHigher()) notices.tellBranch(viewer, file.unit(), told(file, step, "done"));
        Set<String> waited = higher(before);
        if (higher(after).stream().anyMatch(one -> !waited.contains(one)))
            courses.committeeAbove(file.path())
                    .ifPresent(committee -> notices.tellCommittee(viewer, committee.path(), told(file, step, "waits")));
    }

    private static Notice told(AdmissionFile file, Step step, String what) {
        String event = "admission.file.%s.%s %s %d".formatted(step.word(), what, file.file(), file.version() + 1);
        return Notice.of(event, "admission.notice." + what, file.file().href(), file.number());
    }

    private static Set<String> higher(Course course) {
        return Agenda.of(course).stream()
                .filter(Agenda.Due::higher)
                .map(Agenda.Due::what)
                .collect(Collectors.toSet());
    }
}
