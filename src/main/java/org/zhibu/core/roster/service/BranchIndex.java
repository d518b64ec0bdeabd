package org.zhibu.core.roster.service;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** The organisations of a subtree by what people write for them: full name, short name, code. */
final class BranchIndex {

    private final List<Unit> units;
    private final Map<String, List<Unit>> byName = new HashMap<>();
    private final Map<UnitId, Unit> byId = new HashMap<>();

    BranchIndex(List<Unit> units) {
        this.units = units;
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            Stream.of(unit.name(), unit.shortName())
                    .map(BranchIndex::spelling)
                    .distinct()
                    .forEach(name -> byName.merge(
                            name,
                            List.of(unit),
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList()));
        }
    }

    private static String spelling(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    }

    Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Unit> branches(String name) {
        return named(name).stream().filter(unit -> unit.kind().isBranch()).toList();
    }

    List<Unit> named(String name) {
        return byName.getOrDefault(spelling(name), List.of());
    }

    Optional<Unit> group(UnitId branch, String name) {
        return named(name).stream()
                .filter(unit -> unit.kind() == UnitKind.GROUP && branch.equals(unit.parent()))
                .findFirst();
    }

    Optional<Unit> child(UnitId parent, String name) {
        return units.stream()
                .filter(unit -> parent.equals(unit.parent()) && unit.name().equals(name))
                .findFirst();
    }
}
