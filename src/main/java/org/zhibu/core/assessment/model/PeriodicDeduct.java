package org.zhibu.core.assessment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.core.duty.DutyCell;

/**
 * So many points off for each one that was missed. A period counts once it is past or done: a duty not yet due
 * neither gains nor loses.
 */
final class PeriodicDeduct {

    private PeriodicDeduct() {}

    static Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
        List<DutyCell> cells = branch.cellsOf(indicator.parameters().word("rule"));
        String fullWithout = indicator.parameters().text("fullWithout");
        long passed =
                cells.stream().filter(cell -> counts(cell, fullWithout, today)).count();
        if (passed == 0) return Outcome.uncounted(nothingCounts(cells));
        int missed = cells.stream()
                .filter(cell -> cell.dueOn().isBefore(today))
                .mapToInt(DutyCell::missing)
                .sum();
        BigDecimal counted = Outcome.share(indicator.points(), passed, cells.size());
        BigDecimal deduct = indicator.parameters().number("deduct");
        BigDecimal points = counted.subtract(deduct.multiply(BigDecimal.valueOf(missed)));
        Outcome outcome = Outcome.of(points, counted, Figures.NONE);
        return new Outcome(
                outcome.points(),
                outcome.counted(),
                Figures.of(
                        "of", indicator.points(),
                        "periods", cells.size(),
                        "passed", passed,
                        "counted", outcome.counted(),
                        "missed", missed,
                        "deduct", deduct,
                        "points", outcome.points()));
    }

    private static boolean counts(
            DutyCell cell, @org.jspecify.annotations.Nullable String fullWithout, LocalDate today) {
        boolean past = cell.dueOn().isBefore(today);
        if (cell.owed() == 0) return past && fullWithout != null && fullWithout.equals(cell.exempt());
        return past || cell.missing() == 0;
    }

    /** Either the duty does not apply in any period, or no period is past yet. */
    private static String nothingCounts(List<DutyCell> cells) {
        return cells.stream().allMatch(cell -> cell.owed() == 0) ? "not-applicable" : "not-yet-due";
    }
}
