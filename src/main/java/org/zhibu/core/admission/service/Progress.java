package org.zhibu.core.admission.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Agenda;
import org.zhibu.core.admission.model.Course;
import org.zhibu.core.admission.model.Rulebook;
import org.zhibu.core.admission.model.Ruleset;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.repository.StepQueries;
import org.zhibu.core.admission.repository.StepQueries.Companion;
import org.zhibu.core.admission.repository.StepQueries.Done;
import org.zhibu.core.admission.repository.StepQueries.Review;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.LoggedMeeting;
import org.zhibu.core.organization.Unit;

/** How far a file is: each step with its day or the days between which it can be done, and the days that follow from them. */
@Component
public class Progress {

    private final StepQueries queries;
    private final Courses courses;
    private final Activities activities;

    Progress(StepQueries queries, Courses courses, Activities activities) {
        this.queries = queries;
        this.courses = courses;
        this.activities = activities;
    }

    /** Between which days a step can be done; the clause is of the step, or of the rule that sets the last day. */
    public record Window(
            @Nullable LocalDate earliest, @Nullable LocalDate latest, String clause) {}

    /**
     * One step.
     *
     * @param on null where it is not done
     * @param open whether it can be done now
     * @param movedTo the day its meeting says now, where that is another one; null where they agree
     */
    public record Line(
            Step step,
            @Nullable LocalDate on,
            boolean open,
            Map<Item, String> values,
            @Nullable String explanation,
            @Nullable ActivityId meeting,
            @Nullable LocalDate movedTo,
            Window window) {

        public boolean isDone() {
            return on != null;
        }
    }

    /**
     * The whole course.
     *
     * @param missed half-year days that passed without a review
     * @param mayHigher path of the committee that does the higher steps, null where there is none
     */
    public record Overview(
            Map<Step, Line> lines,
            List<Review> reviews,
            List<Companion> companions,
            @Nullable LocalDate nextReview,
            List<LocalDate> missed,
            @Nullable LocalDate probationFrom,
            @Nullable LocalDate probationEnds,
            @Nullable LocalDate probationWritten,
            @Nullable LocalDate standingFrom,
            @Nullable String mayHigher,
            LocalDate today) {

        public Line line(Step step) {
            return Objects.requireNonNull(lines.get(step));
        }

        public @Nullable LocalDate on(Step step) {
            return line(step).on();
        }

        public long done() {
            return lines.values().stream()
                    .filter(line -> line.isDone() && line.step().isCounted())
                    .count();
        }

        /** What can be done now, the review not among it. */
        public List<Line> open() {
            return lines.values().stream()
                    .filter(line -> !line.isDone() && line.open())
                    .sorted((one, other) -> one.step().compareTo(other.step()))
                    .toList();
        }
    }

    public Overview of(AdmissionFile file) {
        List<Done> steps = queries.stepsOf(file.scope(), file.file());
        List<Review> reviews = queries.reviewsOf(file.scope(), file.file());
        Course course = courses.of(file, steps, reviews);
        Map<Step, Done> done =
                steps.stream().collect(Collectors.toMap(one -> one.deed().step(), Function.identity()));
        Map<ActivityId, LoggedMeeting> meetings = meetings(file, steps);
        List<String> due = Agenda.of(course).stream().map(Agenda.Due::what).toList();
        Map<Step, Line> lines = Stream.of(Step.values())
                .map(step -> line(course, step, done.get(step), meetings, due))
                .collect(Collectors.toMap(Line::step, Function.identity()));
        LocalDate ends = course.probationEnds().orElse(null);
        return new Overview(
                lines,
                reviews,
                queries.companionsOf(file.scope(), file.file()),
                Agenda.nextReview(course).orElse(null),
                Agenda.missedReviews(course, course.today()),
                course.on(Step.ADMISSION_MEETING).orElse(null),
                ends,
                ends == null ? null : course.localOn(ends).written(ends),
                course.isDone(Step.CONFIRMATION) ? ends : null,
                courses.committeeAbove(file.path()).map(Unit::path).orElse(null),
                course.today());
    }

    private Map<ActivityId, LoggedMeeting> meetings(AdmissionFile file, List<Done> steps) {
        List<ActivityId> ids = new ArrayList<>();
        for (Done step : steps) if (step.meeting() != null) ids.add(step.meeting());
        return activities.meetings(file.scope(), file.homeId(), ids).stream()
                .collect(Collectors.toMap(LoggedMeeting::id, Function.identity()));
    }

    private static Line line(
            Course course, Step step, @Nullable Done done, Map<ActivityId, LoggedMeeting> meetings, List<String> due) {
        Window window = window(course, step);
        if (done == null) return new Line(step, null, due.contains(step.name()), Map.of(), null, null, null, window);
        LoggedMeeting meeting = done.meeting() == null ? null : meetings.get(done.meeting());
        LocalDate on = done.deed().on();
        LocalDate moved = meeting == null || meeting.heldOn().equals(on) ? null : meeting.heldOn();
        return new Line(
                step,
                on,
                false,
                done.deed().values(),
                done.explanation(),
                meeting == null ? null : meeting.id(),
                moved,
                window);
    }

    private static Window window(Course course, Step step) {
        Agenda.Limit limit = Agenda.latest(course, step).orElse(null);
        LocalDate judged = course.on(step).orElse(course.today());
        String rule = limit == null ? "step." + step.word() : limit.rule();
        String clause = Rulebook.clause(rule, Ruleset.on(judged));
        return new Window(
                Agenda.earliest(course, step).orElse(null),
                limit == null ? null : limit.day(),
                clause.isEmpty() ? Rulebook.clause("step." + step.word(), Ruleset.on(judged)) : clause);
    }
}
