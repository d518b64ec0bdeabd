package org.zhibu.shared.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;

/** One kind of record that can be searched. Its name is the message {@code search.<key>}. */
public interface SearchSource {

    String key();

    /** Position among the kinds, ascending. */
    int order();

    /** Whether this viewer may find records of this kind here; whoever looks through search has {@code LOOK} at the place already. */
    default boolean visible(Viewer viewer, Place place) {
        return true;
    }

    /** The best matches where the viewer looks, at most so many, in one statement. */
    List<Hit> find(Viewer viewer, Place place, Words words, int most);

    /** The whole list under the same words, null where there is none. */
    default @Nullable String list(Place place, Words words) {
        return null;
    }

    /** @param sub what tells it from others of the same title, such as its organisation or day */
    record Hit(String title, String sub, String href) {}
}
