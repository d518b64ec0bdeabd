package org.zhibu.areas.foundation.research;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/**
 * Implemented by whoever carries a measure out as a record of its own, such as a task or a project, and keeps the link to it
 * ({@link Measures} answers what the measure says). The pages of research offer it and show what came of it.
 */
public interface Undertakings {

    /** Where the viewer makes one of an open measure; {@code place} is the organisation that did the research. */
    Optional<Start> startOf(Viewer viewer, Place place, MeasureRef measure);

    /** What was made of the measures of a topic, in the order it was made. */
    List<Undertaking> of(Viewer viewer, Scope scope, TopicId topic);

    /** @param key message of the button */
    record Start(String key, String href) {}

    /**
     * @param measure number of the measure
     * @param title with its kind, in words
     * @param href its page, null where the viewer may not open it
     * @param state how far it is, in words
     */
    record Undertaking(int measure, String title, @Nullable String href, String state) {}
}
