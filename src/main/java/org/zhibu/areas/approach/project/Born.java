package org.zhibu.areas.approach.project;

import org.jspecify.annotations.Nullable;
import org.zhibu.areas.foundation.research.TopicId;

/** Where a project was born: a topic of research and its measure, both null where it was not. */
public record Born(@Nullable TopicId topic, @Nullable Integer measure) {

    public static final Born OF_NOTHING = new Born(null, null);
}
