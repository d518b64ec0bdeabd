package org.zhibu.shared.search;

import java.util.List;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** A kind of record that everybody finds alike who looks at the same organisation. */
public interface ScopedSearch extends SearchSource {

    /**
     * The best matches inside the scope, at most so many, in one statement.
     *
     * @param home where the organisation being looked at stores its facts
     */
    List<Hit> find(Scope scope, long home, Words words, int most);

    @Override
    default List<Hit> find(Viewer viewer, Place place, Words words, int most) {
        return find(place.scope(), place.home(), words, most);
    }
}
