package org.zhibu.areas.approach.project.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.Choice;

/** The branches below a committee, to choose the one that carries a measure out. */
@Component("projectBranchChoices")
class BranchChoices {

    private final Units units;

    BranchChoices(Units units) {
        this.units = units;
    }

    List<Choice> of(Place committee) {
        return branches(committee)
                .map(branch -> Choice.of(branch.id(), branch.shortName()))
                .toList();
    }

    Place chosen(Place committee, UnitId wanted) {
        return branches(committee)
                .filter(branch -> branch.id().equals(wanted))
                .findFirst()
                .map(branch -> branch.place(""))
                .orElseThrow(() -> Refused.at("branch", "project.branch-missing"));
    }

    private Stream<Unit> branches(Place committee) {
        return units.subtree(committee.scope()).stream()
                .filter(unit -> unit.kind().isBranch() && unit.home() == committee.home());
    }
}
