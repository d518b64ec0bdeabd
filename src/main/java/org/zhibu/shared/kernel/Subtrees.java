package org.zhibu.shared.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where organisations stand in the tree; implemented by the organization module, so that security stays below it. */
public interface Subtrees {

    /** The places of those of the units that exist and have not been dissolved, in one statement. */
    Map<UnitId, Place> places(Collection<UnitId> units);

    /** The first organisation without a parent; empty on an empty database. */
    Optional<Place> root();

    default Optional<Place> place(UnitId unit) {
        return Optional.ofNullable(places(java.util.List.of(unit)).get(unit));
    }
}
