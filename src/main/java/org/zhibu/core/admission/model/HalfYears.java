package org.zhibu.core.admission.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The half years of cultivation, 2014 第十一条, 2026 第十一条. */
public final class HalfYears {

    private HalfYears() {}

    /**
     * The half-year days that passed without a review, until and without the day asked about: each review begins half a year
     * anew.
     */
    public static List<LocalDate> missed(LocalDate since, List<LocalDate> reviews, LocalDate until) {
        List<LocalDate> missed = new ArrayList<>();
        LocalDate last = since;
        for (LocalDate review : reviews) {
            if (review.isBefore(since) || review.isAfter(until)) continue;
            missed.addAll(passed(last, review));
            last = review;
        }
        missed.addAll(passed(last, until));
        return missed;
    }

    private static List<LocalDate> passed(LocalDate from, LocalDate to) {
        List<LocalDate> passed = new ArrayList<>();
        for (int half = 1; from.plusMonths(6L * half).isBefore(to); half++) passed.add(from.plusMonths(6L * half));
        return passed;
    }
}
