package org.zhibu.core.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/**
 * Somebody who holds a post.
 *
 * @param dutyCode code of the list of posts, {@code BS01} secretary
 * @param toOn the first day the post is no longer held, null while it is
 */
public record Holder(
        long postId,
        UnitId unit,
        String dutyCode,
        MemberId member,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {}
