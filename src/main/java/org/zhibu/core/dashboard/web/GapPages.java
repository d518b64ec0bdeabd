package org.zhibu.core.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.core.dashboard.repository.GapQueries;
import org.zhibu.core.dashboard.repository.GapQueries.Counts;
import org.zhibu.core.dashboard.repository.GapQueries.Gap;
import org.zhibu.core.dashboard.web.GapPage.Row;
import org.zhibu.core.dashboard.web.PeriodPage.Segment;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Puts the list of gaps together, with a reason in words for each. */
@Component
class GapPages {

    /** The duties a branch can owe; their titles are messages of the duty module. */
    private static final List<String> RULES = List.of("OL-01", "OL-02", "OL-03", "OL-04", "OL-06", "OL-07", "OL-08");

    private final GapQueries queries;
    private final Show show;
    private final Clock clock;

    GapPages(GapQueries queries, Show show, Clock clock) {
        this.queries = queries;
        this.show = show;
        this.clock = clock;
    }

    GapPage page(Place place, GapAsk ask) {
        LocalDate today = LocalDate.now(clock);
        Period period = ask.periodAt(today);
        Address address = ask.address(place, period);
        Counts counts = queries.countsOf(place.scope(), period, today, ask.conditions());
        PageOf<Gap> gaps = queries.list(place.scope(), period, today, ask.conditions(), ask.rows());
        List<Row> rows =
                gaps.rows().stream().map(gap -> row(gap, today, address)).toList();
        return new GapPage(
                place,
                PeriodPage.of(period, today, address, show),
                states(counts, ask.stateOrAll(), address),
                RULES.stream()
                        .map(rule -> Choice.of(rule, show.text("duty.title." + rule)))
                        .toList(),
                new PageOf<>(rows, gaps.number(), gaps.size(), gaps.total()),
                GapPage.Answers.of(counts, address, show),
                address.toString(),
                Address.of("/dashboard/gaps")
                        .with("org", place.unit().text())
                        .with("period", period.text())
                        .toString(),
                ask.filtered(),
                counts.late() + counts.open() + counts.done() > 0,
                address.at("/dashboard/gaps.xlsx").toString());
    }

    private List<Segment> states(Counts counts, String state, Address address) {
        return Stream.of("", "late", "open", "exempt")
                .map(one -> new Segment(
                        show.text(
                                "dashboard.gaps.state." + (one.isEmpty() ? "short" : one),
                                switch (one) {
                                    case "late" -> counts.late();
                                    case "open" -> counts.open();
                                    case "exempt" -> counts.exempt();
                                    default -> counts.late() + counts.open();
                                }),
                        address.with("state", one).toString(),
                        one.equals(state)))
                .toList();
    }

    Row row(Gap gap, LocalDate today, Address address) {
        Period period = new Period(kind(gap), gap.periodStart());
        return new Row(
                gap,
                show.text("duty.title." + gap.rule()),
                show.period(period),
                gap.lateOn(today),
                why(gap),
                MatrixPage.score(address, gap.unit().text(), gap.dueOn().getYear()));
    }

    private static Period.Kind kind(Gap gap) {
        long months = java.time.temporal.ChronoUnit.MONTHS.between(
                gap.periodStart(), gap.dueOn().plusDays(1));
        if (months <= 1) return Period.Kind.MONTH;
        return months <= 3 ? Period.Kind.QUARTER : Period.Kind.YEAR;
    }

    private String why(Gap gap) {
        if (gap.exempt() != null) return show.text(gap.exempt());
        if (!gap.groups().isEmpty())
            return show.text(
                    "dashboard.gaps.why.groups",
                    gap.owed(),
                    gap.done(),
                    String.join(show.text("dashboard.gaps.why.and"), gap.groups()));
        if (gap.done() == 0) return show.text("dashboard.gaps.why.none");
        return show.text("dashboard.gaps.why.some", gap.done(), gap.owed() - gap.done());
    }
}
