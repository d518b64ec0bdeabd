package org.zhibu.areas.methods.openness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/**
 * An article the portal shows, as the register needs it.
 *
 * @param on since when it can be read
 * @param approvedBy who went through it before
 * @param activityId number of the activity it tells of, null for none
 */
public record PortalArticle(
        long homeId,
        long id,
        UnitId unit,
        UnitKind unitKind,
        String path,
        String title,
        LocalDate on,
        String approvedBy,
        @Nullable Long activityId) {

    public Disclosure.Told told() {
        return new Disclosure.Told(article(), title);
    }

    public ArticleId article() {
        return new ArticleId(homeId, id);
    }

    public @Nullable RecordRef activity() {
        return activityId == null ? null : new ActivityId(homeId, activityId).ref();
    }
}
