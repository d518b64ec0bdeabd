package org.zhibu.core.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** An organisation as other modules see it. */
public record Unit(
        UnitId id,
        @Nullable UnitId parent,
        UnitKind kind,
        String name,
        String shortName,
        String path,
        long home,
        int termYears,
        @Nullable LocalDate foundedOn) {

    public Place place(String trail) {
        return new Place(id, home, shortName, name, kind, path, trail);
    }
}
