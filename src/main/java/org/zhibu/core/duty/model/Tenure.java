package org.zhibu.core.duty.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long something stood: a branch, a group, a post.
 *
 * @param from null where nobody wrote it down: always
 * @param to the first day it no longer stood, null while it does
 */
public record Tenure(@Nullable LocalDate from, @Nullable LocalDate to) {

    public boolean throughout(Span span) {
        return begunBy(span.start()) && !endedBy(span.end());
    }

    boolean begunBy(LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    boolean endedBy(LocalDate day) {
        return to != null && !to.isAfter(day);
    }
}
