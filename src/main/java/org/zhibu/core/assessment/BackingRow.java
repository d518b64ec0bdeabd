package org.zhibu.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;

/**
 * One of the facts behind a score.
 *
 * @param unitName the organisation it happened in, a group or the branch
 * @param kind named by the message {@code fact.<kind>}
 * @param member whom it is about, null for what a whole organisation did
 * @param page the source record, null where it does not open here
 * @param person the file of the member, null where it does not open here
 */
public record BackingRow(
        LocalDate occurredOn,
        String unitName,
        String kind,
        BigDecimal quantity,
        @Nullable MemberId member,
        RecordRef source,
        @Nullable SourcePage page,
        @Nullable SourcePage person) {

    public String kindKey() {
        return "fact." + kind;
    }

    /** What the record is called; empty where the kind of fact says enough. */
    public String title() {
        return page == null || page.equals(person) ? "" : page.title();
    }
}
