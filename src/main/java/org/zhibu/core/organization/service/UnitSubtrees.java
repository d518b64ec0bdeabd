package org.zhibu.core.organization.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.repository.UnitRepository;
import org.zhibu.core.organization.repository.UnitRepository.PlaceRow;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Subtrees;
import org.zhibu.shared.kernel.UnitId;

/** Tells the modules below where organisations stand. */
@Component
class UnitSubtrees implements Subtrees {

    private final UnitRepository units;

    UnitSubtrees(UnitRepository units) {
        this.units = units;
    }

    @Override
    public Map<UnitId, Place> places(Collection<UnitId> ids) {
        if (ids.isEmpty()) return Map.of();
        return units.places(ids).stream()
                .map(UnitSubtrees::place)
                .collect(Collectors.toMap(Place::unit, place -> place));
    }

    @Override
    public Optional<Place> root() {
        return units.rootId()
                .flatMap(id -> units.places(List.of(new UnitId(id))).stream().findFirst())
                .map(UnitSubtrees::place);
    }

    private static Place place(PlaceRow row) {
        return new Place(
                new UnitId(row.id()),
                row.homeId(),
                row.shortName(),
                row.name(),
                row.kind(),
                row.pathC(),
                Objects.requireNonNullElse(row.trail(), ""));
    }
}
