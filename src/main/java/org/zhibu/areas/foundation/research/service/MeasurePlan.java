package org.zhibu.areas.foundation.research.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.repository.PartQueries;
import org.zhibu.areas.foundation.research.repository.PartQueries.Due;
import org.zhibu.core.duty.OwnPlan;
import org.zhibu.shared.kernel.Place;

/** The measures of a branch's research stand in its plan on the day they are due. */
@Component
class MeasurePlan implements OwnPlan {

    private final PartQueries parts;
    private final Clock clock;

    MeasurePlan(PartQueries parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public List<Planned> plannedBy(Place branch, int year) {
        LocalDate today = LocalDate.now(clock);
        return parts.dueIn(branch.scope(), branch.home(), branch.unit(), year).stream()
                .map(one -> planned(one, one.late(today)))
                .toList();
    }

    private static Planned planned(Due one, boolean late) {
        return new Planned(
                one.dueOn(),
                "research.plan.measure",
                one.what(),
                one.owner(),
                one.href(),
                late ? "late" : one.state().look(),
                "research.measure." + (late ? "LATE" : one.state()));
    }
}
