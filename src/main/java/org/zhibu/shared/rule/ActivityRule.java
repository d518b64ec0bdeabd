package org.zhibu.shared.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often an activity is due.
 *
 * @param code {@code OL-01} …
 * @param toOn the first day the rule is no longer in force, null while it is
 * @param period {@code month}, {@code quarter}, {@code half-year}, {@code year}, or a word that names no calendar period
 * @param minCount null where the regulation names no number
 * @param clause the regulation and article, as quoted
 */
public record ActivityRule(
        String code,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String activityZh,
        String period,
        @Nullable Integer minCount,
        String hardness,
        String windowZh,
        String quorumZh,
        String clause) {

    public boolean inForceOn(LocalDate day) {
        return !fromOn.isAfter(day) && (toOn == null || toOn.isAfter(day));
    }
}
