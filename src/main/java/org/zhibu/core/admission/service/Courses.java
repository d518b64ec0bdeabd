package org.zhibu.core.admission.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.model.Course;
import org.zhibu.core.admission.model.Deed;
import org.zhibu.core.admission.model.Local;
import org.zhibu.core.admission.model.WorkCalendar;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.repository.StepQueries;
import org.zhibu.core.admission.repository.StepQueries.Done;
import org.zhibu.core.admission.repository.StepQueries.Review;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.rule.Rules;

/** Puts together what the rules look at: the steps of a file, the settings of the day, the calendar, the committee above. */
@Component
public class Courses {

    private final StepQueries queries;
    private final Units units;
    private final Rules rules;
    private final Clock clock;

    Courses(StepQueries queries, Units units, Rules rules, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.rules = rules;
        this.clock = clock;
    }

    public Course of(AdmissionFile file) {
        return of(file, queries.stepsOf(file.scope(), file.file()), queries.reviewsOf(file.scope(), file.file()));
    }

    /** From what was read already. */
    public Course of(AdmissionFile file, List<Done> steps, List<Review> reviews) {
        return new Course(
                file.birthOn(),
                steps.stream().map(Done::deed).collect(Collectors.toMap(Deed::step, deed -> deed)),
                reviews.stream().map(Review::heldOn).toList(),
                this::localOn,
                WorkCalendar.official(),
                LocalDate.now(clock));
    }

    /** What the place had set on a day. */
    public Local localOn(LocalDate day) {
        return new Local(
                number("dev.activistWaitMonths", day),
                number("dev.contactsMaxLoad", day),
                number("dev.preExamMonths", day),
                number("dev.trainingValidMonths", day),
                number("dev.reviewValidMonths", day),
                is("dev.noticeFirstDayCounts", day, "true"),
                number("dev.confirmApplyLeadDays", day),
                number("dev.confirmMeetingMonths", day),
                is("dev.formNumberYearBound", day, "true"),
                is("dev.probationEndConvention", day, "DAY_BEFORE"));
    }

    private int number(String key, LocalDate day) {
        return rules.number(key, day).intValue();
    }

    private boolean is(String key, LocalDate day, String value) {
        return rules.value(key, day).equals(value);
    }

    /** The nearest committee above a branch: it examines, approves and files; a general branch does not. */
    public Optional<Unit> committeeAbove(String path) {
        String[] ids = path.split("\\.");
        for (int at = ids.length - 2; at >= 0; at--) {
            Optional<Unit> above = units.find(Scope.below(""), new UnitId(Long.parseLong(ids[at])));
            if (above.filter(unit -> unit.kind() == UnitKind.COMMITTEE).isPresent()) return above;
        }
        return Optional.empty();
    }
}
