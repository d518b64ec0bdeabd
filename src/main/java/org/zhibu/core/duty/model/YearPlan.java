package org.zhibu.core.duty.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhibu.shared.rule.ActivityRule;

/**
 * When which duty is due in one year.
 *
 * @param lecture how often a lecture is due, {@code MONTH}, {@code QUARTER}, {@code HALF} or {@code YEAR}: 第十六条 only says regularly
 * @param intoNextYear whether the yearly meetings may be held in the first quarter after the year
 */
public record YearPlan(int year, List<ActivityRule> rules, String lecture, boolean intoNextYear) {

    private static final Map<String, Integer> MONTHS = Map.of(
            "month", 1, "quarter", 3, "half-year", 6, "year", 12, "MONTH", 1, "QUARTER", 3, "HALF", 6, "YEAR", 12);

    /** Every duty of the year in its order; a rule binds where it was in force on the first day of the period. */
    public List<Due> dues() {
        List<Due> dues = new ArrayList<>();
        for (Obligation obligation : Obligation.values())
            for (ActivityRule rule : rules)
                if (rule.code().equals(obligation.code())) dues.addAll(dues(obligation, rule));
        return List.copyOf(dues);
    }

    private List<Due> dues(Obligation obligation, ActivityRule rule) {
        int count = rule.minCount() == null ? 1 : rule.minCount();
        return spans(obligation, rule).stream()
                .filter(due -> rule.inForceOn(due.start()))
                .map(due -> new Due(obligation, due, counting(obligation, due), count))
                .toList();
    }

    private List<Span> spans(Obligation obligation, ActivityRule rule) {
        if (obligation.hasYearEndWindow()) return List.of(window());
        Integer months = MONTHS.get(obligation == Obligation.LECTURE ? lecture : rule.period());
        List<Span> spans = new ArrayList<>();
        if (months != null)
            for (int month = 1; month <= 12; month += months)
                spans.add(Span.months(LocalDate.of(year, month, 1), months));
        return spans;
    }

    /** Generally the fourth quarter, 第十七条; by setting until the end of the first quarter after it. */
    private Span window() {
        return Span.months(LocalDate.of(year, 10, 1), intoNextYear ? 6 : 3);
    }

    /** Held early in the year it counts as well; with the longer window the first quarter belongs to the year before. */
    private Span counting(Obligation obligation, Span due) {
        if (!obligation.hasYearEndWindow()) return due;
        return Span.months(LocalDate.of(year, intoNextYear ? 4 : 1, 1), 12);
    }

    /**
     * One duty of the year.
     *
     * @param due from the first to the last day on which it is due
     * @param counting when it may be held to count
     * @param count how often
     */
    public record Due(Obligation obligation, Span due, Span counting, int count) {}
}
