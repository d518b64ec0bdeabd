package org.zhibu.core.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/**
 * An organisation to be set up.
 *
 * @param parent null only for the root committee
 * @param code the external code, free text; never used as identity
 * @param termYears 5 for villages and communities, else generally 3; 条例 第二十一条
 */
public record NewUnit(
        @Nullable UnitId parent,
        UnitKind kind,
        String name,
        @Nullable String shortName,
        @Nullable String code,
        @Nullable LocalDate foundedOn,
        int termYears,
        Details details) {

    /** Items 3, 4 and 6 to 9 of the national collection, all optional. */
    public record Details(
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable String unitName,
            @Nullable String unitNature,
            @Nullable String unitCreditCode,
            @Nullable String unitSituation) {

        public static final Details NONE = new Details(null, null, null, null, null, null);
    }

    public static NewUnit of(@Nullable UnitId parent, UnitKind kind, String name, int termYears) {
        return new NewUnit(parent, kind, name, null, null, null, termYears, Details.NONE);
    }
}
