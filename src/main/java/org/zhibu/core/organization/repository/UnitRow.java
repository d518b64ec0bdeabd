package org.zhibu.core.organization.repository;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** A row of {@code organization.unit}, as far as other modules see it. */
record UnitRow(
        long id,
        @Nullable Long parentId,
        UnitKind kind,
        String name,
        String shortName,
        String pathC,
        long homeId,
        int termYears,
        @Nullable LocalDate foundedOn) {

    static final String COLUMNS =
            "u.id, u.parent_id, u.kind, u.name, u.short_name, u.path_c, u.home_id, u.term_years, u.founded_on";

    Unit unit() {
        return new Unit(
                new UnitId(id),
                parentId == null ? null : new UnitId(Objects.requireNonNull(parentId)),
                kind,
                name,
                shortName,
                pathC,
                homeId,
                termYears,
                foundedOn);
    }
}
