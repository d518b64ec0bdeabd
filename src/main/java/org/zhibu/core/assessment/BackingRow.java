package org.zhibu.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;

/**
 * One of the facts behind a score.
 *
 * @param unitName the organisation it happened in, a group or the branch
 * @param kind named by the message {@code fact.<kind>}
 * @param member whom it is about, null for what a whole organisation did
 * @param href the page of the source record, null where it has none
 */
public record BackingRow(
        LocalDate occurredOn,
        String unitName,
        String kind,
        BigDecimal quantity,
        @Nullable MemberId member,
        RecordRef source,
        @Nullable String href) {

    public String kindKey() {
        return "fact." + kind;
    }
}
