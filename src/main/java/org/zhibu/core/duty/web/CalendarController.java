package org.zhibu.core.duty.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.core.duty.Duties;
import org.zhibu.core.duty.Duty;
import org.zhibu.core.duty.DutyPlan;
import org.zhibu.core.duty.DutyState;
import org.zhibu.core.duty.OwnPlan;
import org.zhibu.core.duty.OwnPlan.Planned;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.Backings;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** The year of a branch: every duty with its state, its clause and what was logged; what does not apply says why. */
@Controller
class CalendarController {

    private static final int FIRST_YEAR = 1921;

    private final Duties duties;
    private final List<Backings> backings;
    private final List<OwnPlan> plans;
    private final Show show;
    private final Clock clock;

    CalendarController(
            Duties duties, ObjectProvider<Backings> backings, ObjectProvider<OwnPlan> plans, Show show, Clock clock) {
        this.duties = duties;
        this.backings = backings.stream().toList();
        this.plans = plans.orderedStream().toList();
        this.show = show;
        this.clock = clock;
    }

    @GetMapping("/duty/calendar")
    String calendar(Viewer viewer, @RequestParam(required = false) @Nullable Integer year, Model model) {
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        if (!place.kind().isBranch())
            return "redirect:"
                    + Address.of("/dashboard").with("org", place.unit().text());
        int today = LocalDate.now(clock).getYear();
        int asked = year == null ? today : year;
        if (asked < FIRST_YEAR || asked > today + 1) throw new NotHere();
        List<Duty> all = duties.calendarOf(place.scope(), place.unit(), asked);
        boolean mayRecord = viewer.may(Right.KEEP_BRANCH, place.path());
        model.addAttribute("place", place);
        model.addAttribute("year", Period.year(asked));
        model.addAttribute("latest", asked > today);
        model.addAttribute("own", own(place, asked));
        model.addAttribute("norms", Backings.at(place, backings));
        model.addAttribute("plan", DutyPlan.of(all, Period.year(asked), mayRecord));
        String home =
                (mayRecord ? "/desk?org=" : "/dashboard?org=") + place.unit().text();
        model.addAttribute("trail", (mayRecord ? "nav.desk=" : "nav.dashboard=") + home);
        model.addAttribute(
                "next", Answer.link(show.text(mayRecord ? "duty.calendar.next" : "duty.calendar.board"), home));
        answers(all, model);
        return "duty/calendar";
    }

    /** What the branch planned itself, by day. */
    private List<Planned> own(Place place, int year) {
        return plans.stream()
                .flatMap(plan -> plan.plannedBy(place, year).stream())
                .sorted(Comparator.comparing(Planned::on))
                .toList();
    }

    private void answers(List<Duty> all, Model model) {
        long late = count(all, DutyState.OVERDUE);
        long due = count(all, DutyState.DUE);
        long exempt = count(all, DutyState.NOT_APPLICABLE);
        model.addAttribute(
                "todo",
                late > 0
                        ? Answer.late(show.text("duty.calendar.late", late), show.text("duty.calendar.also-due", due))
                        : Answer.of(show.text("duty.calendar.due", due), show.text("duty.calendar.no-late")));
        model.addAttribute(
                "done",
                Answer.of(
                        show.text("duty.calendar.done", count(all, DutyState.DONE)),
                        exempt == 0 ? null : show.text("duty.calendar.exempt", exempt)));
    }

    private static long count(List<Duty> all, DutyState state) {
        return all.stream().filter(duty -> duty.state() == state).count();
    }
}
