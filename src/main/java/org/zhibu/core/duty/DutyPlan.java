package org.zhibu.core.duty;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.ui.Address;

/**
 * The duties of a branch laid out over the months of a quarter or year: one line a duty, a box for each period it is
 * owed in, as wide as the period.
 */
public record DutyPlan(List<LocalDate> months, List<Line> lines) {

    /**
     * One duty.
     *
     * @param frequency message key: a month, a quarter or a year
     * @param exempt message key why it never applies in the span, null where it does
     * @param before months of the span before its first box, {@code after} those after its last
     */
    public record Line(
            String code,
            String titleKey,
            String frequency,
            String clause,
            @Nullable String exempt,
            int before,
            List<Box> boxes,
            int after) {}

    /**
     * One period of one duty.
     *
     * @param span months it is wide
     * @param href where it is logged, or what was logged; null where there is nothing to open
     */
    public record Box(Duty duty, int span, @Nullable String href) {

        public boolean isOf(DutyState state) {
            return duty.state() == state;
        }
    }

    /** Lays out what falls into the span; {@code mayRecord} makes open duties lead to the form. */
    public static DutyPlan of(List<Duty> duties, Period span, boolean mayRecord) {
        List<LocalDate> months = Stream.iterate(span.start(), month -> month.plusMonths(1))
                .limit(span.kind().months())
                .toList();
        Map<String, List<Duty>> byCode = new LinkedHashMap<>();
        for (Duty duty : duties)
            if (!duty.cell().dueOn().isBefore(span.start())
                    && !duty.cell().periodStart().isAfter(span.end()))
                byCode.computeIfAbsent(duty.cell().code(), code -> new ArrayList<>())
                        .add(duty);
        return new DutyPlan(
                months,
                byCode.values().stream()
                        .map(one -> line(one, frequency(one.get(0), duties), span, mayRecord))
                        .toList());
    }

    /** How often it falls in the year; what is due once may have a window shorter than the year. */
    private static String frequency(Duty one, List<Duty> year) {
        long times = year.stream()
                .filter(duty -> duty.cell().code().equals(one.cell().code()))
                .count();
        if (times == 1) return "duty.plan.every.year";
        return times <= 4 ? "duty.plan.every.quarter" : "duty.plan.every.month";
    }

    private static Line line(List<Duty> duties, String frequency, Period span, boolean mayRecord) {
        Duty first = duties.get(0);
        boolean never = duties.stream().allMatch(duty -> duty.state() == DutyState.NOT_APPLICABLE);
        return new Line(
                first.cell().code(),
                first.cell().titleKey(),
                frequency,
                first.clause(),
                never ? first.cell().exempt() : null,
                months(span.start(), later(first.cell().periodStart(), span.start())) - 1,
                duties.stream().map(duty -> box(duty, span, mayRecord)).toList(),
                months(earlier(duties.get(duties.size() - 1).cell().dueOn(), span.end()), span.end()) - 1);
    }

    /** Months touched from one day to another. */
    private static int months(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
    }

    private static Box box(Duty duty, Period span, boolean mayRecord) {
        LocalDate from = later(duty.cell().periodStart(), span.start());
        LocalDate to = earlier(duty.cell().dueOn(), span.end());
        return new Box(duty, months(from, to), href(duty, mayRecord));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable String href(Duty duty, boolean mayRecord) {
        return switch (duty.state()) {
            case DONE -> records(duty);
            case OVERDUE, DUE -> mayRecord ? logging(duty, null) : records(duty);
            case LATER, NOT_APPLICABLE -> null;
        };
    }

    /** The activities that count towards a duty. */
    private static String records(Duty duty) {
        return Address.of("/life/activities")
                .with("org", duty.unit().text())
                .with("kind", kind(duty))
                .with("period", duty.cell().period().text())
                .toString();
    }

    /** The form that logs what is missing, with kind, organisation and, when it is late, a day of its period. */
    static String logging(Duty duty, @Nullable String group) {
        return Address.of("/life/activities/new")
                .with("org", duty.unit().text())
                .with("unit", group)
                .with("kind", kind(duty))
                .with("date", duty.state() == DutyState.OVERDUE ? duty.cell().dueOn() : null)
                .toString();
    }

    private static String kind(Duty duty) {
        return duty.cell().code().equals("OL-09") ? "TALK" : duty.cell().code();
    }

    /** Whether the year has come to this month. */
    public boolean isNow(LocalDate month, LocalDate today) {
        Month now = today.getMonth();
        return month.getMonth() == now && month.getYear() == today.getYear();
    }
}
