package org.zhibu.core.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.core.desk.repository.DeskQueries;
import org.zhibu.core.desk.repository.DeskQueries.Derived;
import org.zhibu.core.desk.service.Desk;
import org.zhibu.core.desk.service.Desk.Group;
import org.zhibu.core.desk.service.Desk.Urgency;
import org.zhibu.core.duty.Duties;
import org.zhibu.core.duty.Duty;
import org.zhibu.core.duty.DutyPlan;
import org.zhibu.core.duty.DutyState;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;
import org.zhibu.shared.ui.Todo;

/** Puts the desk together. */
@Component
class DeskPages {

    private final Desk desk;
    private final DeskQueries queries;
    private final Duties duties;
    private final Show show;
    private final Clock clock;

    DeskPages(Desk desk, DeskQueries queries, Duties duties, Show show, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.duties = duties;
        this.show = show;
        this.clock = clock;
    }

    DeskPage page(Viewer viewer, Place place) {
        LocalDate today = LocalDate.now(clock);
        Period quarter = Period.containing(Period.Kind.QUARTER, today);
        List<Group> groups = desk.todos(viewer, place, today);
        List<Duty> calendar = duties.calendarOf(place.scope(), place.unit(), today.getYear());
        Derived month = queries.derivedIn(place.scope(), place, Period.containing(Period.Kind.MONTH, today));
        boolean mayRecord = viewer.may(Right.KEEP_BRANCH, place.path());
        return new DeskPage(
                place,
                today,
                ChronoUnit.DAYS.between(today, Period.year(today.getYear()).end()),
                todo(groups),
                done(calendar, quarter, month),
                next(groups, place, month),
                groups,
                quarter,
                DutyPlan.of(calendar, quarter, mayRecord),
                queries.recentOf(place.scope(), place),
                month,
                mayRecord);
    }

    /** What waits in a committee for an answer, a review or a look. */
    WaitingPage waiting(Viewer viewer, Place place) {
        LocalDate today = LocalDate.now(clock);
        List<Group> groups = desk.todos(viewer, place, today);
        LocalDate month = today.withDayOfMonth(1);
        long handled = queries.handledBy(place.scope(), place, viewer.accountId(), month);
        String board = Address.of("/dashboard").with("org", place.unit().text()).toString();
        return new WaitingPage(
                place,
                groups,
                todo(groups),
                Answer.of(show.text("desk.waiting.handled", handled), null),
                first(groups).orElseGet(() -> Answer.link(show.text("desk.waiting.board"), board)));
    }

    private Answer todo(List<Group> groups) {
        long all = groups.stream().mapToLong(group -> group.todos().size()).sum();
        long late = count(groups, Urgency.LATE);
        if (all == 0) return Answer.of(show.text("desk.now.nothing"), null);
        String words = show.text("desk.now.todo", all);
        return late > 0
                ? Answer.late(words, show.text("desk.now.late", late))
                : Answer.of(words, show.text("desk.now.no-late"));
    }

    private Answer done(List<Duty> calendar, Period quarter, Derived month) {
        long done = calendar.stream()
                .filter(duty -> duty.state() == DutyState.DONE
                        && quarter.contains(duty.cell().dueOn()))
                .count();
        return Answer.of(show.text("desk.now.done", month.records()), show.text("desk.now.done.duties", done));
    }

    private Answer next(List<Group> groups, Place place, Derived month) {
        if (month.members() == 0)
            return Answer.link(
                    show.text("desk.now.next.import"),
                    "/roster/imports/new?org=" + place.unit().text());
        return first(groups)
                .orElseGet(() -> Answer.link(
                        show.text("desk.now.next.plan"),
                        Address.of("/duty/calendar")
                                .with("org", place.unit().text())
                                .toString()));
    }

    private Optional<Answer> first(List<Group> groups) {
        Optional<Todo> first =
                groups.stream().flatMap(group -> group.todos().stream()).findFirst();
        return first.map(todo -> Answer.link(show.text(todo.key(), todo.args().toArray()), todo.href())
                .noting(show.text(todo.actionKey())));
    }

    private static long count(List<Group> groups, Urgency urgency) {
        return groups.stream()
                .filter(group -> group.urgency() == urgency)
                .mapToLong(group -> group.todos().size())
                .sum();
    }
}
