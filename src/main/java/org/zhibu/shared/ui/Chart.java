package org.zhibu.shared.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The geometry of the charts that templates draw as SVG; {@code @chart} in templates. */
@Component
public class Chart {

    private static final double CENTRE_X = 170;
    private static final double CENTRE_Y = 120;
    private static final double REACH = 72;
    private static final double RING = 45;

    /** What a bar or ring says beside its length. */
    public enum Kind {
        GOING,
        DONE,
        LATE,
        SELF;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A bar in hundredths of its track; no mark when nothing is expected yet. */
    public record Bar(double fill, @Nullable Double mark, Kind kind) {}

    /** Reached is teal, below nine tenths of what is expected by now is brick, the rest under way. */
    public Bar bar(Number value, Number max, @Nullable Number mark) {
        double whole = max.doubleValue();
        double part = value.doubleValue();
        Double expected = mark == null || whole <= 0 ? null : share(mark.doubleValue(), whole);
        return new Bar(share(part, whole), expected, kind(part, whole, mark));
    }

    public Bar bar(Number value, Number max, @Nullable Number mark, Kind kind) {
        return new Bar(bar(value, max, mark).fill(), bar(value, max, mark).mark(), kind);
    }

    /** A ring of radius 45 around (60, 60): the drawn length of its circumference and the tick of the mark. */
    public record Ring(
            double drawn, double around, @Nullable Line mark, Kind kind) {}

    public record Line(double x1, double y1, double x2, double y2) {}

    public Ring ring(Number value, Number max, @Nullable Number mark) {
        Bar bar = bar(value, max, mark);
        double around = 2 * Math.PI * RING;
        Double at = bar.mark();
        return new Ring(round(around * bar.fill() / 100), round(around), at == null ? null : tick(at), bar.kind());
    }

    private static Line tick(double hundredths) {
        double angle = 2 * Math.PI * hundredths / 100 - Math.PI / 2;
        double x = Math.cos(angle);
        double y = Math.sin(angle);
        return new Line(round(60 + 38 * x), round(60 + 38 * y), round(60 + 52 * x), round(60 + 52 * y));
    }

    /** A share of a stacked bar; {@code colour} is 1 to 6 of the part colours. */
    public record Part(String text, Number count, int colour) {}

    public record Piece(String text, Number count, int colour, double from, double width) {}

    /** The parts one after the other, in hundredths of the bar. */
    public List<Piece> stack(List<Part> parts) {
        double whole =
                parts.stream().mapToDouble(part -> part.count().doubleValue()).sum();
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        for (Part part : parts) {
            double width = share(part.count().doubleValue(), whole);
            pieces.add(new Piece(part.text(), part.count(), part.colour(), round(from), width));
            from += width;
        }
        return pieces;
    }

    /** An axis of the radar from 0 to 100; null where there is nothing to measure, which is not zero. */
    public record Axis(
            String label, @Nullable Number value, @Nullable Number average) {}

    public record Point(double x, double y) {}

    /** An axis as drawn: its end, the words beside it, and its points where there are values. */
    public record Spoke(
            Axis axis,
            Point end,
            Point words,
            String anchor,
            @Nullable Point own,
            @Nullable Point mean) {}

    /**
     * A radar around (170, 120), 340 × 240; the template leaves room for longer words at both sides.
     *
     * @param web the rings of the web, as polygon points
     * @param own path through the values; a gap where an axis has none
     * @param area whether all axes have a value, so that the path may be filled
     */
    public record Radar(List<Spoke> spokes, List<String> web, String own, String mean, boolean area) {}

    public Radar radar(List<Axis> axes) {
        int count = axes.size();
        List<Spoke> spokes = new ArrayList<>();
        for (int at = 0; at < count; at++) spokes.add(spoke(axes.get(at), at, count));
        List<String> web = new ArrayList<>();
        for (double part : new double[] {.25, .5, .75, 1}) web.add(ringOfWeb(count, part));
        List<@Nullable Point> own = new ArrayList<>();
        List<@Nullable Point> mean = new ArrayList<>();
        for (Spoke spoke : spokes) {
            own.add(spoke.own());
            mean.add(spoke.mean());
        }
        return new Radar(spokes, web, path(own), path(mean), spokes.stream().allMatch(spoke -> spoke.own() != null));
    }

    private static Spoke spoke(Axis axis, int at, int count) {
        Point words = at(at, count, REACH + 16);
        String anchor = words.x() > CENTRE_X + 8 ? "start" : words.x() < CENTRE_X - 8 ? "end" : "middle";
        double lift = words.y() < CENTRE_Y - 40 ? -14 : words.y() > CENTRE_Y + 40 ? 6 : -4;
        return new Spoke(
                axis,
                at(at, count, REACH),
                new Point(words.x(), round(words.y() + lift)),
                anchor,
                onAxis(axis.value(), at, count),
                onAxis(axis.average(), at, count));
    }

    private static @Nullable Point onAxis(@Nullable Number value, int at, int count) {
        return value == null ? null : at(at, count, REACH * share(value.doubleValue(), 100) / 100);
    }

    private static Point at(int axis, int count, double distance) {
        double angle = 2 * Math.PI * axis / count - Math.PI / 2;
        return new Point(round(CENTRE_X + distance * Math.cos(angle)), round(CENTRE_Y + distance * Math.sin(angle)));
    }

    private static String ringOfWeb(int count, double part) {
        StringBuilder points = new StringBuilder();
        for (int axis = 0; axis < count; axis++) {
            Point point = at(axis, count, REACH * part);
            points.append(point.x()).append(',').append(point.y()).append(' ');
        }
        return points.toString().trim();
    }

    /** Joins neighbouring points only: a side whose other end has no value is left out. */
    private static String path(List<@Nullable Point> points) {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < points.size(); at++) {
            Point here = points.get(at);
            Point next = points.get((at + 1) % points.size());
            if (here == null || next == null) continue;
            if (path.length() == 0 || points.get(Math.max(at - 1, 0)) == null)
                path.append('M').append(here.x()).append(' ').append(here.y());
            path.append('L').append(next.x()).append(' ').append(next.y());
        }
        return path.toString();
    }

    /** One column of a distribution in a view box of 400 × 200; {@code low} ones carry a hatch. */
    public record Column(String text, long count, boolean low) {}

    public record Pillar(Column column, double x, double y, double width, double height) {}

    public List<Pillar> columns(List<Column> columns) {
        double most = columns.stream().mapToLong(Column::count).max().orElse(0);
        double step = 380.0 / Math.max(1, columns.size());
        List<Pillar> pillars = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            double height = 1.4 * share((double) columns.get(at).count(), most);
            pillars.add(new Pillar(
                    columns.get(at),
                    round(10 + step * (at + .15)),
                    round(170 - height),
                    round(step * .7),
                    round(height)));
        }
        return pillars;
    }

    /** A sparkline of 72 × 20, and its last point. */
    public record Spark(String points, Point last) {}

    public Spark spark(List<? extends Number> values) {
        double low = values.stream().mapToDouble(Number::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Number::doubleValue).max().orElse(0);
        double step = values.size() < 2 ? 0 : 68.0 / (values.size() - 1);
        StringBuilder points = new StringBuilder();
        Point last = new Point(2, 10);
        for (int at = 0; at < values.size(); at++) {
            double up = high == low ? .5 : (values.get(at).doubleValue() - low) / (high - low);
            last = new Point(round(2 + step * at), round(18 - 16 * up));
            points.append(last.x()).append(',').append(last.y()).append(' ');
        }
        return new Spark(points.toString().trim(), last);
    }

    /** A period of a course: what was planned for its end and what came about; null where there is no number. */
    public record Step(
            String text,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal actual) {}

    /** A period as drawn; {@code plannedAt} and {@code actualAt} are where its numbers are written. */
    public record Knot(
            Step step,
            double x,
            @Nullable Point planned,
            @Nullable Point actual,
            double plannedAt,
            double actualAt) {}

    /**
     * A goal against what came about, in a view box of 420 × 220, after the state at the beginning.
     *
     * @param targetY height of the line of the target
     * @param floor where the axis begins, null where it begins at nothing
     */
    public record Course(
            List<Knot> knots,
            String planned,
            String actual,
            double targetY,
            @Nullable BigDecimal floor) {}

    public Course course(List<Step> steps, BigDecimal target) {
        double high = target.doubleValue();
        double low = high;
        for (Step step : steps)
            for (BigDecimal value : Stream.of(step.planned(), step.actual())
                    .filter(Objects::nonNull)
                    .toList()) {
                high = Math.max(high, value.doubleValue());
                low = Math.min(low, value.doubleValue());
            }
        boolean fromNothing = low >= 0 && low <= .6 * high;
        BigDecimal floor = fromNothing ? BigDecimal.ZERO : BigDecimal.valueOf(Math.floor(low - .1 * (high - low)));
        Height height = new Height(floor.doubleValue(), high);
        List<Knot> knots = new ArrayList<>();
        for (Step step : steps)
            knots.add(knot(step, 24 + 372.0 * knots.size() / Math.max(1, steps.size() - 1), height));
        return new Course(
                knots,
                line(knots.stream().map(Knot::planned).toList()),
                line(knots.stream().map(Knot::actual).toList()),
                height.of(target),
                fromNothing ? null : floor);
    }

    /** From the floor at 186 to the highest value at 34. */
    private record Height(double low, double high) {

        double of(BigDecimal value) {
            return round(high == low ? 110 : 186 - 152 * (value.doubleValue() - low) / (high - low));
        }
    }

    /** The higher of two numbers is written above its point, the lower below. */
    private static Knot knot(Step step, double at, Height height) {
        double x = round(at);
        Point planned = step.planned() == null ? null : new Point(x, height.of(step.planned()));
        Point actual = step.actual() == null ? null : new Point(x, height.of(step.actual()));
        boolean above = planned == null || actual == null || actual.y() <= planned.y();
        double plannedAt = planned == null ? 0 : planned.y() + (above && actual != null ? 18 : -9);
        double actualAt = actual == null ? 0 : actual.y() + (above ? -9 : 18);
        return new Knot(step, x, planned, actual, round(plannedAt), round(actualAt));
    }

    /** Joins the points there are, from the first to the last. */
    private static String line(List<@Nullable Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points)
            if (point != null)
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(point.x())
                        .append(' ')
                        .append(point.y());
        return path.toString();
    }

    private static Kind kind(double part, double whole, @Nullable Number mark) {
        if (whole > 0 && part >= whole) return Kind.DONE;
        return mark != null && part < .9 * mark.doubleValue() ? Kind.LATE : Kind.GOING;
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : round(Math.max(0, Math.min(100, part * 100 / whole)));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
