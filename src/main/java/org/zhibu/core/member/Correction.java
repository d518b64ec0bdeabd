package org.zhibu.core.member;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/**
 * A request to correct one item: what stands there, what should, and what became of it.
 *
 * @param field name of the item, as in {@link MemberDetails#values()}, or {@code idNumber}
 * @param present as it stood when asked; an id number masked
 * @param wanted as a code where there is a list; an id number masked
 * @param path of the branch that decides
 * @param answer why it was refused, or a word with the acceptance
 */
public record Correction(
        CorrectionId id,
        MemberId member,
        String memberName,
        UnitId branch,
        String path,
        String field,
        @Nullable String present,
        String wanted,
        @Nullable String note,
        State state,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedBy,
        @Nullable String answer,
        long version) {

    /** Where a request stands. */
    public enum State {
        ASKED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }
}
