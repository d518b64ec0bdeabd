package org.zhibu.core.roster.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.roster.Verdict;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/**
 * A row with what it would do; sealed as a whole while it waits.
 *
 * @param typed the cells as they stand in the file, by item
 * @param problems what is wrong or doubtful
 * @param before fields as they are now, for a change
 * @param after fields as they would be, for a change
 */
public record StagedRow(
        int number,
        Verdict verdict,
        boolean doubtful,
        String name,
        Map<String, String> typed,
        List<Problem> problems,
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after,
        @Nullable Person person,
        @Nullable Organization organization) {

    /** What would be entered or changed about a member. */
    public record Person(
            MemberDetails details,
            @Nullable String idNumber,
            UnitId branch,
            @Nullable UnitId group,
            @Nullable MemberId member,
            long version) {}

    /**
     * What would be set up or changed.
     *
     * @param unit the organisation that stands, null for a new one
     * @param version of the row it was compared with
     * @param parent an organisation that stands; null where {@code parentName} comes with the same file
     */
    public record Organization(
            @Nullable UnitId unit,
            long version,
            @Nullable UnitId parent,
            @Nullable String parentName,
            UnitKind kind,
            @Nullable String shortName,
            @Nullable String code,
            @Nullable LocalDate foundedOn,
            @Nullable LocalDate electedOn,
            int termYears,
            @Nullable String secretary,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String unitName,
            @Nullable String unitNature,
            @Nullable String creditCode,
            @Nullable String situation) {}
}
