package org.zhibu.core.assessment.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Formulas about the admission of members. */
final class Admissions {

    private Admissions() {}

    /** 发展党员工作细则(2026) 第九条、第十一条: a point off for each half year without a review and for each activist without a contact. */
    static Outcome cultivation(Indicator indicator, BranchYear branch) {
        int activists = branch.sum("admission.activists");
        if (activists == 0) return Outcome.uncounted("no-activists");
        int missed = branch.sum("admission.missed");
        int alone = branch.sum("admission.alone");
        return less(indicator, missed + alone, "activists", activists, "missed", missed, "alone", alone);
    }

    /** A point off for each limit of the regulation that was passed: explained when the step was entered, or still undone. */
    static Outcome procedure(Indicator indicator, BranchYear branch) {
        int steps = branch.sum("admission.steps");
        int lapses = branch.sum("admission.lapses");
        int overdue = branch.sum("admission.overdue");
        if (steps == 0 && overdue == 0) return Outcome.uncounted("no-admission");
        return less(indicator, lapses + overdue, "steps", steps, "lapses", lapses, "overdue", overdue);
    }

    private static Outcome less(Indicator indicator, int times, Object... figures) {
        BigDecimal of = indicator.points();
        BigDecimal deduct = indicator.parameters().number("deduct");
        Outcome outcome = Outcome.of(of.subtract(deduct.multiply(BigDecimal.valueOf(times))), of, Figures.NONE);
        Map<String, Object> numbers = new LinkedHashMap<>(Figures.of(figures).values());
        numbers.putAll(Map.of("deduct", deduct, "of", of, "points", outcome.points()));
        return new Outcome(outcome.points(), outcome.counted(), new Figures(numbers));
    }
}
