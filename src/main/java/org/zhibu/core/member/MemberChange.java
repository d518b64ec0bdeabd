package org.zhibu.core.member;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/**
 * What an entry of the roster shall become.
 *
 * @param version the row it was made from; another one now is a conflict
 * @param idNumber 18 characters, checked by the caller; null keeps what is stored
 * @param group a group of the present branch, null for none
 */
public record MemberChange(
        MemberId id,
        long version,
        MemberDetails details,
        @Nullable String idNumber,
        @Nullable UnitId group) {}
