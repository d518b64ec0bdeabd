package org.zhibu.areas.service.training.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.Debt;
import org.zhibu.areas.service.training.EnrolmentState;
import org.zhibu.areas.service.training.SessionId;
import org.zhibu.areas.service.training.repository.BehindQueries;
import org.zhibu.areas.service.training.repository.BehindQueries.Debtor;
import org.zhibu.areas.service.training.repository.BehindQueries.Filter;
import org.zhibu.areas.service.training.repository.CandidateQueries;
import org.zhibu.areas.service.training.repository.CandidateQueries.Waiting;
import org.zhibu.areas.service.training.repository.EnrolmentQueries;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.OwnCourse;
import org.zhibu.areas.service.training.repository.SessionQueries;
import org.zhibu.areas.service.training.repository.SessionQueries.Open;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.rule.Setting;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.OwnTodos;
import org.zhibu.shared.ui.Show;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/**
 * Branches enrol their people and see a secretary through a course; the organiser enters attendance and ends courses; a
 * member reads when the own course is, and of a certificate issued lately.
 */
@Component
class TrainingTodos implements TodoSource, OwnTodos {

    private static final int MOST = 10;
    private static final int NEWS_DAYS = 30;

    private final CandidateQueries candidates;
    private final SessionQueries sessions;
    private final BehindQueries behind;
    private final Measuring measuring;
    private final EnrolmentQueries enrolments;
    private final Rules rules;
    private final Show show;

    TrainingTodos(
            CandidateQueries candidates,
            SessionQueries sessions,
            BehindQueries behind,
            Measuring measuring,
            EnrolmentQueries enrolments,
            Rules rules,
            Show show) {
        this.candidates = candidates;
        this.sessions = sessions;
        this.behind = behind;
        this.measuring = measuring;
        this.enrolments = enrolments;
        this.rules = rules;
        this.show = show;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (TrainingPolicy.mayOffer(viewer, place))
            return sessions.open(place.scope(), place.home(), today, MOST).stream()
                    .map(one -> enter(one, today))
                    .toList();
        if (!place.kind().isBranch() || !viewer.may(Right.KEEP_BRANCH, place.path())) return List.of();
        List<Todo> todos = new ArrayList<>();
        candidates
                .unanswered(place.scope(), place.home(), today, MOST)
                .forEach(course -> todos.add(enrol(course, place, today)));
        for (Debt debt : List.of(Debt.ROTATION, Debt.INDUCTION))
            behind.list(place.scope(), measuring.today(place), new Filter(debt, Words.of("")))
                    .rows(MOST, 0)
                    .forEach(one -> todos.add(owed(debt, one, place, today)));
        return todos;
    }

    private static Todo enter(Open course, LocalDate today) {
        Long first = course.firstSession();
        if (first == null)
            return Todo.due(
                    course.toOn().plusDays(7),
                    today,
                    course.course().href(),
                    "training.todo.end-do",
                    "training.todo.end",
                    course.title());
        return Todo.due(
                course.toOn().plusDays(7),
                today,
                new SessionId(course.homeId(), first).href(),
                "training.todo.enter-do",
                "training.todo.enter",
                course.title(),
                course.missing());
    }

    private static Todo enrol(Waiting course, Place place, LocalDate today) {
        return Todo.due(
                course.enrolBy(),
                today,
                course.course().href() + "/enrolments?org=" + place.unit().text(),
                "training.todo.enrol-do",
                "training.todo.enrol",
                course.title());
    }

    private Todo owed(Debt debt, Debtor one, Place place, LocalDate today) {
        LocalDate due = debt == Debt.INDUCTION ? one.dueOn(today.getYear()) : LocalDate.of(today.getYear(), 12, 31);
        Todo todo = Todo.due(
                due,
                today,
                "/training/courses?org=" + place.unit().text() + "&state=PUBLISHED",
                "training.todo.owed-do",
                "training.todo.owed." + debt,
                one.name());
        String setting = debt == Debt.INDUCTION ? "training.inductionMonths" : "training.rotationYearly";
        return todo.by(rules.setting(setting, today).map(Setting::clause).orElse(null));
    }

    @Override
    public List<Todo> ownTodos(MemberId self, LocalDate today) {
        return enrolments.allOf(self).stream()
                .filter(one -> coming(one, today) || fresh(one, today))
                .map(one -> fresh(one, today) ? certificate(one) : course(one, today))
                .toList();
    }

    private static boolean coming(OwnCourse one, LocalDate today) {
        return one.state() == EnrolmentState.ENROLLED
                && one.courseState() == CourseState.PUBLISHED
                && !one.toOn().isBefore(today);
    }

    private static boolean fresh(OwnCourse one, LocalDate today) {
        LocalDate issued = one.issuedOn();
        return issued != null && issued.plusDays(NEWS_DAYS).isAfter(today);
    }

    private Todo course(OwnCourse one, LocalDate today) {
        LocalDate begins = one.fromOn().isBefore(today) ? one.toOn() : one.fromOn();
        return Todo.due(
                begins,
                today,
                "/my/training",
                "training.todo.mine-do",
                "training.todo.mine",
                one.title(),
                show.day(one.fromOn()),
                one.place());
    }

    private static Todo certificate(OwnCourse one) {
        return Todo.waiting("/my/training", "training.todo.certificate-do", "training.todo.certificate", one.title());
    }
}
