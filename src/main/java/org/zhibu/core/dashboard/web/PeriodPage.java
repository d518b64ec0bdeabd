package org.zhibu.core.dashboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/**
 * The choice of the period: how long, and which one.
 *
 * @param kinds month, quarter, year, each with its address
 */
public record PeriodPage(List<Segment> kinds, List<Choice> choices, String chosen, String words) {

    private static final int YEARS = 3;

    /** One part of the segmented group, as the kit draws it. */
    public record Segment(String text, String href, boolean current) {}

    static PeriodPage of(Period period, LocalDate today, Address address, Show show) {
        LocalDate day = period.contains(today) ? today : period.end();
        List<Segment> kinds = Arrays.stream(Period.Kind.values())
                .map(kind -> new Segment(
                        show.text("dashboard.period." + kind.name().toLowerCase(Locale.ROOT)),
                        address.with("period", Period.containing(kind, day).text())
                                .toString(),
                        kind == period.kind()))
                .toList();
        List<Choice> choices = new ArrayList<>();
        Period at = Period.containing(period.kind(), LocalDate.of(Math.max(today.getYear(), period.year()), 12, 31));
        while (at.year() > Math.min(today.getYear() - YEARS + 1, period.year()) - 1) {
            choices.add(Choice.of(at.text(), show.period(at)));
            at = at.previous();
        }
        return new PeriodPage(kinds, choices, period.text(), show.period(period));
    }
}
