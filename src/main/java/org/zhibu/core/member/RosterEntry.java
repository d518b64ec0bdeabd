package org.zhibu.core.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/**
 * A member's whole entry as it stands today; of the id number only the masked form.
 *
 * @param path of the branch, for policies
 * @param since first day of the present membership
 * @param version of the row, to be handed back with a change
 */
public record RosterEntry(
        MemberId id,
        MemberDetails details,
        @Nullable String idMasked,
        UnitId branch,
        String branchName,
        String path,
        @Nullable UnitId group,
        @Nullable String groupName,
        LocalDate since,
        long version) {}
