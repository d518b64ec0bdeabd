package org.zhibu.areas.service.training.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.service.training.Audience;
import org.zhibu.areas.service.training.CourseLevel;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.CourseQueries.Session;
import org.zhibu.areas.service.training.repository.EnrolmentQueries;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Participant;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Seats;
import org.zhibu.areas.service.training.service.CourseFlow;
import org.zhibu.areas.service.training.service.TrainingPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Fills the page of a course: what is offered, its half days, who takes part, what can be done now. */
@Component("trainingCoursePage")
class CoursePage implements RecordParts.FieldWords {

    private static final int PEOPLE = 50;

    private final CourseQueries queries;
    private final EnrolmentQueries enrolments;
    private final RecordParts parts;
    private final Exports exports;
    private final Rules rules;
    private final Show show;
    private final Clock clock;

    CoursePage(
            CourseQueries queries,
            EnrolmentQueries enrolments,
            RecordParts parts,
            Exports exports,
            Rules rules,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.enrolments = enrolments;
        this.parts = parts;
        this.exports = exports;
        this.rules = rules;
        this.show = show;
        this.clock = clock;
    }

    /** A course, and the scope in which the viewer sees people: the organiser all, a branch its own. */
    record Seen(Course course, Scope scope) {}

    String fill(Viewer viewer, Seen seen, int number, Model model) {
        Course course = seen.course();
        boolean organises = TrainingPolicy.mayOrganise(viewer, course);
        Scope own = Scope.below(course.path());
        List<Session> sessions = queries.sessionsOf(own, course.course());
        Seats seats = enrolments.seatsOf(own, course.course());
        model.addAttribute("record", course);
        model.addAttribute("url", course.course().href());
        model.addAttribute("version", course.version());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("sessions", sessions);
        model.addAttribute("seats", seats);
        PageOf<Participant> people = people(enrolments.of(seen.scope(), course.course()), number);
        model.addAttribute("people", people);
        model.addAttribute("leaving", leaving(viewer, course, people.rows()));
        model.addAttribute("answers", answers(course, sessions, seats));
        doing(viewer, course, organises, model);
        return "training/course";
    }

    private void doing(Viewer viewer, Course course, boolean organises, Model model) {
        model.addAttribute("organises", organises);
        model.addAttribute("enters", TrainingPolicy.mayEnter(viewer, course));
        model.addAttribute("changes", TrainingPolicy.mayChange(viewer, course));
        model.addAttribute("enrols", enrols(viewer, course));
        model.addAttribute(
                "buttons", parts.buttons(CourseFlow.MOVES, course.state(), move -> organises && due(course, move)));
        model.addAttribute("papers", parts.papers(course.course().ref(), organises));
        model.addAttribute(
                "upload", organises ? RecordParts.filesOf(course.course().ref()) : null);
        model.addAttribute("history", organises ? parts.history(course.course().ref(), this) : List.of());
    }

    /** A course is ended on its last day or later. */
    private boolean due(Course course, String move) {
        return !move.equals("completion") || !course.span().to().isAfter(LocalDate.now(clock));
    }

    private static PageOf<Participant> people(List<Participant> all, int number) {
        int page = Math.max(1, Math.min(number, Math.max(1, (all.size() + PEOPLE - 1) / PEOPLE)));
        int from = (page - 1) * PEOPLE;
        return new PageOf<>(all.subList(from, Math.min(all.size(), from + PEOPLE)), page, PEOPLE, all.size());
    }

    /** Whose enrolment the viewer can take back. */
    private Set<Long> leaving(Viewer viewer, Course course, List<Participant> people) {
        LocalDate today = LocalDate.now(clock);
        return people.stream()
                .filter(one -> TrainingPolicy.mayWithdraw(viewer, course, one, today))
                .map(Participant::id)
                .collect(Collectors.toSet());
    }

    /** Whether the viewer can enrol somebody somewhere. */
    private boolean enrols(Viewer viewer, Course course) {
        return viewer.scopes(Right.LOOK).stream()
                .anyMatch(scope -> TrainingPolicy.mayEnrol(viewer, course, scope.from(), LocalDate.now(clock)));
    }

    private List<Answer> answers(Course course, List<Session> sessions, Seats seats) {
        long entered = sessions.stream().filter(Session::isEntered).count();
        Answer todo = course.state() == CourseState.PUBLISHED && !course.begun(LocalDate.now(clock))
                ? Answer.of(show.text("training.now.enrol", show.day(course.enrolBy())), null)
                        .noting(show.relative(course.enrolBy()))
                : Answer.of(show.text("training.now." + course.state()), null);
        Answer done = Answer.of(
                show.text("training.now.seats", seats.taken(), course.places()),
                show.text("training.now.entered", entered, sessions.size()));
        return List.of(todo, done, Answer.link(show.text("training.now.list"), "/training/courses"));
    }

    /** The form with its lists; the conversion into hours is said before it is applied. */
    String form(String action, String back, Model model) {
        CourseChoices choices = new CourseChoices(show);
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("levels", choices.levels());
        model.addAttribute("audiences", choices.audiences());
        model.addAttribute("halves", choices.halves());
        model.addAttribute(
                "rule", rules.hourRule("TRAINING", LocalDate.now(clock)).orElse(null));
        return "training/form";
    }

    ResponseEntity<Resource> people(Viewer viewer, Seen seen) {
        Sheet<Participant> sheet = Sheet.<Participant>named("training.people")
                .text("training.people.name", 12, Participant::name)
                .text("training.people.unit", 24, Participant::unitName)
                .text("training.people.capacity", 12, one -> show.text("training.capacity." + one.capacity()))
                .text("training.people.state", 12, one -> show.text("training.enrolment.state." + one.state()))
                .number("training.people.present", 10, Participant::present)
                .number("training.people.hours", 10, Participant::hours)
                .number("training.people.certificate", 12, Participant::certificateNumber);
        return exports.excel(sheet, enrolments.of(seen.scope(), seen.course().course()).stream(), viewer.place());
    }

    @Override
    public String label(String field) {
        return show.text("training.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return switch (field) {
            case "level" -> show.text("training.level." + CourseLevel.valueOf(value));
            case "audience" -> show.text("training.audience." + Audience.valueOf(value));
            case "fromOn", "toOn", "session" -> day(value);
            default -> value;
        };
    }

    private String day(String value) {
        int space = value.indexOf(' ');
        return value.substring(0, space) + " " + show.text("training.half." + value.substring(space + 1));
    }
}
