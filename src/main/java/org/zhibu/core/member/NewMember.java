package org.zhibu.core.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.UnitId;

/**
 * A member to be entered in the roster of a branch.
 *
 * @param idNumber 18 characters, checked by the caller by GB 11643; null where it is not known yet
 * @param from the first day of the membership in this branch
 */
public record NewMember(
        MemberDetails details,
        @Nullable String idNumber,
        UnitId branch,
        @Nullable UnitId group,
        LocalDate from) {}
