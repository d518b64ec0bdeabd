package org.zhibu.core.member.repository;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/** A row of the roster with where the member is today. */
record EntryRow(
        long homeId,
        long id,
        String name,
        String gender,
        @Nullable String ethnicity,
        @Nullable LocalDate birthOn,
        @Nullable String education,
        String category,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate fullOn,
        String state,
        @Nullable String job,
        @Nullable String phone,
        @Nullable String address,
        @Nullable LocalDate lostOn,
        String mobile,
        @Nullable String mobileTo,
        @Nullable String studyExempt,
        @Nullable String idMasked,
        long unitId,
        String branchName,
        String pathC,
        @Nullable Long groupId,
        @Nullable String groupName,
        LocalDate since,
        long version) {

    RosterEntry entry() {
        return new RosterEntry(
                new MemberId(homeId, id),
                details(),
                idMasked,
                new UnitId(unitId),
                branchName,
                pathC,
                groupId == null ? null : new UnitId(groupId),
                groupName,
                since,
                version);
    }

    private MemberDetails details() {
        return new MemberDetails(
                name,
                gender,
                ethnicity,
                birthOn,
                education,
                category,
                joinedOn,
                fullOn,
                state,
                job,
                phone,
                address,
                lostOn,
                mobile,
                mobileTo,
                studyExempt);
    }
}
