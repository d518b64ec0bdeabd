package org.zhibu.areas.methods.publicity;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.UnitId;

/**
 * An article as it is written.
 *
 * @param toUnit the organisation whose people read it, null for everyone
 * @param wishedAt when it should be published, null for as soon as it is checked
 */
public record Draft(
        String title,
        Body body,
        Audience audience,
        @Nullable UnitId toUnit,
        @Nullable OffsetDateTime wishedAt) {

    /** More is a book, not an article. */
    private static final int MOST = 50_000;

    public Draft {
        if (title.isBlank()) throw Refused.at("title", "publicity.title-missing");
        int length = body.words().length();
        if (length > MOST) throw Refused.at("text", "publicity.body-too-long", MOST, length);
        if ((audience == Audience.EVERYONE) != (toUnit == null)) throw new IllegalArgumentException("audience");
    }
}
