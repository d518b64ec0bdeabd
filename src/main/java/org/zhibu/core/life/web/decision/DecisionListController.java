package org.zhibu.core.life.web.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.core.life.repository.DecisionQueries;
import org.zhibu.core.life.repository.DecisionQueries.Counts;
import org.zhibu.core.life.repository.DecisionQueries.Filter;
import org.zhibu.core.life.repository.DecisionQueries.State;
import org.zhibu.core.life.service.ActivityPolicy;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** The book of decisions of the organisation looked at; each is closed on the page of its activity. */
@Controller
class DecisionListController {

    private static final String HERE = "/life/decisions";

    private final DecisionQueries decisions;
    private final ActivityPolicy policy;
    private final Show show;
    private final Clock clock;

    DecisionListController(DecisionQueries decisions, ActivityPolicy policy, Show show, Clock clock) {
        this.decisions = decisions;
        this.policy = policy;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Model model) {
        Place place = viewer.place();
        policy.mustSee(viewer, place.path());
        LocalDate today = LocalDate.now(clock);
        Filter filter = new Filter(State.of(state), q);
        String org = place.unit().text();
        model.addAttribute("place", place);
        model.addAttribute("today", today);
        model.addAttribute("state", filter.state().word());
        model.addAttribute("q", q);
        model.addAttribute("states", states());
        model.addAttribute("conditional", filter.state() != State.OPEN || !q.isBlank());
        model.addAttribute(
                "list", decisions.list(place.scope(), place.home(), filter, today, PageOf.Ask.of(page, size)));
        model.addAttribute("keeps", policy.mayRecord(viewer, place.path()));
        model.addAttribute("answers", answers(decisions.counts(place.scope(), place.home(), today), org));
        model.addAttribute(
                "self",
                Address.of(HERE)
                        .with("org", org)
                        .with("state", state)
                        .with("q", q)
                        .toString());
        return "life/decisions";
    }

    private List<Choice> states() {
        return Arrays.stream(State.values())
                .map(state -> Choice.of(state.word(), show.text("life.decisions.state." + state.word())))
                .toList();
    }

    private List<Answer> answers(Counts counts, String org) {
        String open = counts.open() == 0
                ? show.text("life.list.todo-nothing")
                : show.text("life.list.todo-decisions", counts.open());
        Answer todo = counts.overdue() == 0
                ? Answer.of(open, null)
                : Answer.late(open, show.text("life.list.todo-overdue", counts.overdue()));
        Answer next = counts.overdue() == 0
                ? Answer.link(show.text("life.list.next-plan"), "/duty/calendar?org=" + org)
                : Answer.link(
                        show.text("life.decisions.next-overdue"),
                        Address.of(HERE)
                                .with("org", org)
                                .with("state", "overdue")
                                .toString());
        return List.of(todo, Answer.of(show.text("life.decisions.done", counts.done()), null), next);
    }
}
