package org.zhibu.core.member.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** The parts of an organisation its roster can be narrowed to: what stands directly below, then the groups of one branch. */
@Component
public class RosterParts {

    private final Units units;

    RosterParts(Units units) {
        this.units = units;
    }

    /** The part asked for; nothing for none, for one that is elsewhere and for a word that is no id. */
    public Optional<Unit> chosen(Place place, String unit) {
        if (unit.isBlank()) return Optional.empty();
        try {
            return units.find(place.scope(), UnitId.of(unit));
        } catch (NotHere e) {
            return Optional.empty();
        }
    }

    /** What can be chosen next, the chosen one followed by its own parts. */
    public List<Unit> choices(Place place, Optional<Unit> chosen) {
        List<Unit> choices = new ArrayList<>(units.childrenOf(place.scope(), place.unit()));
        chosen.ifPresent(unit -> add(choices, place.scope(), unit));
        return choices;
    }

    private void add(List<Unit> choices, Scope scope, Unit chosen) {
        if (!choices.contains(chosen)) choices.add(chosen);
        choices.addAll(choices.indexOf(chosen) + 1, units.childrenOf(scope, chosen.id()));
    }
}
