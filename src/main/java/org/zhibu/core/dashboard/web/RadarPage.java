package org.zhibu.core.dashboard.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.dashboard.repository.BoardQueries.Area;
import org.zhibu.shared.ui.Chart.Axis;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/**
 * The four areas of one organisation against the average of those beside it, in percent of what counts so far.
 *
 * @param empty whether nothing has been counted anywhere
 */
public record RadarPage(
        List<Choice> choices, String chosen, String name, List<Axis> axes, String finding, boolean empty) {

    private static final List<String> AREAS = List.of("service", "methods", "foundation", "approach");

    static RadarPage of(List<Choice> choices, String chosen, String name, List<Area> areas, Show show) {
        Map<String, Area> byName = areas.stream().collect(Collectors.toMap(Area::area, Function.identity()));
        List<Axis> axes = AREAS.stream()
                .map(area -> axis(show.text("dashboard.area." + area), byName.get(area)))
                .toList();
        boolean empty = axes.stream().allMatch(axis -> axis.value() == null && axis.average() == null);
        return new RadarPage(choices, chosen, name, axes, finding(name, axes, show), empty);
    }

    private static Axis axis(String label, @Nullable Area area) {
        if (area == null) return new Axis(label, null, null);
        return new Axis(label, share(area.points(), area.counted()), share(area.allPoints(), area.allCounted()));
    }

    /** Null where nothing counts yet: that is no zero. */
    private static @Nullable BigDecimal share(@Nullable BigDecimal points, @Nullable BigDecimal counted) {
        if (points == null || counted == null || counted.signum() == 0) return null;
        return points.multiply(BigDecimal.valueOf(100)).divide(counted, 1, RoundingMode.HALF_UP);
    }

    /** The area furthest below the average, in words. */
    private static String finding(String name, List<Axis> axes, Show show) {
        Axis furthest = null;
        double most = 0;
        for (Axis axis : axes) {
            Number value = axis.value();
            Number average = axis.average();
            if (value == null || average == null) continue;
            double below = average.doubleValue() - value.doubleValue();
            if (below > most) {
                most = below;
                furthest = axis;
            }
        }
        if (axes.stream().allMatch(axis -> axis.value() == null)) return show.text("dashboard.radar.none", name);
        if (furthest == null) return show.text("dashboard.radar.even", name);
        return show.text(
                "dashboard.radar.below",
                name,
                furthest.label(),
                show.number(BigDecimal.valueOf(most).setScale(1, RoundingMode.HALF_UP)));
    }
}
