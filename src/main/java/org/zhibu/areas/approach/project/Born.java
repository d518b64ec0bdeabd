package org.zhibu.areas.approach.project;

import org.jspecify.annotations.Nullable;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.UnitId;

/**
 * Where a project was born: a topic of research and its measure, both null where it was not.
 *
 * @param committee whose measure it is, null where the branch did the research itself
 */
public record Born(
        @Nullable TopicId topic,
        @Nullable Integer measure,
        @Nullable UnitId committee) {

    public static final Born OF_NOTHING = new Born(null, null, null);

    public static Born of(TopicId topic, @Nullable Integer measure) {
        return new Born(topic, measure, null);
    }

    public Born by(UnitId giving) {
        return new Born(topic, measure, giving);
    }
}
