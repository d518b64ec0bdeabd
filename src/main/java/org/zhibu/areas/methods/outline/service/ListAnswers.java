package org.zhibu.areas.methods.outline.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.outline.ArrangementState;
import org.zhibu.areas.methods.outline.OutlineState;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Sums;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What stands on top of the two lists: to do, done and next; and the states they can be asked for. */
@Component("outlineListAnswers")
public class ListAnswers {

    private final ArrangementQueries queries;
    private final Standards standards;
    private final Show show;
    private final Clock clock;

    ListAnswers(ArrangementQueries queries, Standards standards, Show show, Clock clock) {
        this.queries = queries;
        this.standards = standards;
        this.show = show;
        this.clock = clock;
    }

    public List<Answer> ofLibrary(Viewer viewer, Place place) {
        Sums sums = sums(place);
        String org = "org=" + place.unit();
        boolean reviews = sums.proposed() > 0 && OutlinePolicy.mayReview(viewer, place.path());
        Answer next = reviews
                ? Answer.link(
                        show.text("outline.list.review", sums.proposed()), "/outline/outlines?state=PROPOSED&" + org)
                : Answer.link(show.text("outline.list.next"), "/outline/arrangements?" + org);
        String library = show.text(
                "outline.list.library", sums.library(), standards.all().size());
        return List.of(planned(sums), Answer.of(library, show.text("outline.list.told", sums.told())), next);
    }

    public List<Answer> ofArrangements(Place place) {
        Sums sums = sums(place);
        return List.of(
                planned(sums),
                Answer.of(show.text("outline.list.done", sums.done()), show.text("outline.list.told", sums.told())),
                Answer.link(show.text("outline.list.from-library"), "/outline/outlines?org=" + place.unit()));
    }

    private Answer planned(Sums sums) {
        String planned = show.text("outline.list.planned", sums.planned());
        return sums.late() > 0
                ? Answer.late(planned, show.text("outline.list.late", sums.late()))
                : Answer.of(planned, null);
    }

    private Sums sums(Place place) {
        LocalDate today = LocalDate.now(clock);
        return queries.sumsOf(place.scope(), place.home(), today.getYear(), today);
    }

    public String state(OutlineState state) {
        return show.text("outline.state." + state);
    }

    public String state(ArrangementState state) {
        return show.text("outline.arranged." + state);
    }

    public List<Choice> outlineStates() {
        return Arrays.stream(OutlineState.values())
                .map(state -> Choice.of(state, state(state)))
                .toList();
    }

    public List<Choice> arrangementStates() {
        return Arrays.stream(ArrangementState.values())
                .map(state -> Choice.of(state, state(state)))
                .toList();
    }

    public List<Choice> years() {
        int year = LocalDate.now(clock).getYear();
        return List.of(
                Choice.of(year + 1, String.valueOf(year + 1)),
                Choice.of(year, String.valueOf(year)),
                Choice.of(year - 1, String.valueOf(year - 1)));
    }
}
