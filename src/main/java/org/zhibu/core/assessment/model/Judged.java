package org.zhibu.core.assessment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Formulas in which a committee's judgement counts, a recorded fact like any other. */
final class Judged {

    private Judged() {}

    /** The points of the grade that was given; without one nothing is counted, however late it is. */
    static Outcome graded(Indicator indicator, BranchYear branch) {
        BigDecimal points = Grades.of(indicator.code(), indicator.parameters())
                .given(branch)
                .orElse(null);
        if (points == null) return Outcome.uncounted("judged");
        Outcome outcome = Outcome.of(points, indicator.points(), Figures.NONE);
        return new Outcome(
                outcome.points(),
                outcome.counted(),
                Figures.of("points", outcome.points(), "of", indicator.points(), "graded", true));
    }

    /** A room, as judged, and a ledger of money, as there are grants or expenses. Each part counts once it is known. */
    static Outcome equipped(Indicator indicator, BranchYear branch, LocalDate today) {
        BigDecimal nothing = BigDecimal.ZERO;
        BigDecimal each = indicator.parameters().number("ledger");
        Optional<BigDecimal> room =
                Grades.of(indicator.code(), indicator.parameters()).given(branch);
        boolean kept = branch.sum("funding.granted") > 0 || branch.sum("funding.spent") != 0;
        boolean ledgerDue = kept || branch.isOver(today);
        if (room.isEmpty() && !ledgerDue) return Outcome.uncounted("funds");
        BigDecimal ledger = kept ? each : nothing;
        BigDecimal roomMost = room.isPresent() ? indicator.points().subtract(each) : nothing;
        Outcome outcome =
                Outcome.of(room.orElse(nothing).add(ledger), roomMost.add(ledgerDue ? each : nothing), Figures.NONE);
        Figures numbers = Figures.of(
                "room", room.<Object>map(points -> points).orElse("–"),
                "ledger", ledgerDue ? ledger : "–",
                "points", outcome.points(),
                "graded", room.isPresent());
        return new Outcome(outcome.points(), outcome.counted(), numbers);
    }
}
