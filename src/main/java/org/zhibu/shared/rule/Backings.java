package org.zhibu.shared.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibu.shared.kernel.Place;

/**
 * Implemented by whoever keeps an organisation's own norms; asked by the pages that show a clause, so that the norm stands
 * beside it. Nothing is written by either.
 */
public interface Backings {

    /** What is in force at the organisation, by the code of the rule or indicator it backs; a fixed number of statements. */
    Map<String, List<Backing>> inForceAt(Place place);

    /** What all who keep norms have in force there. */
    static Map<String, List<Backing>> at(Place place, List<Backings> sources) {
        Map<String, List<Backing>> all = new HashMap<>();
        for (Backings source : sources)
            source.inForceAt(place)
                    .forEach((code, norms) ->
                            all.computeIfAbsent(code, none -> new ArrayList<>()).addAll(norms));
        return all;
    }

    /** A norm with its page. */
    record Backing(String title, String href) {}
}
