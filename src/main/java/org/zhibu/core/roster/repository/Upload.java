package org.zhibu.core.roster.repository;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.ImportState;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/**
 * An upload with the organisation it is for.
 *
 * @param ignored headings that name no item, for the eye only
 * @param failure message key and its arguments, separated by a unit separator
 */
public record Upload(
        long homeId,
        long id,
        ImportKind kind,
        String fileName,
        long accountId,
        ImportState state,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        int rowsDone,
        int rowsAll,
        String ignored,
        @Nullable String failure,
        int entered,
        int changed,
        long unitId,
        String unitName,
        UnitKind unitKind,
        String unitPath) {

    public ImportId importId() {
        return new ImportId(homeId, id);
    }

    public Place place() {
        return new Place(new UnitId(unitId), homeId, unitName, unitKind, unitPath, "");
    }
}
