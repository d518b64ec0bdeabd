package org.zhibu.core.assessment.service;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.repository.RollupRepository;
import org.zhibu.core.organization.UnitMoved;
import org.zhibu.shared.fact.DirtyQueue;
import org.zhibu.shared.kernel.UnitId;

/**
 * An organisation that is moved takes its rows along, so that a rebuild finds the same; the sums of all above, before
 * and after, are made again in the transaction of the move.
 */
@Component
class MovedUnits {

    private final DirtyQueue queue;
    private final RollupRepository rollups;
    private final Recomputing recomputing;

    MovedUnits(DirtyQueue queue, RollupRepository rollups, Recomputing recomputing) {
        this.queue = queue;
        this.rollups = rollups;
        this.recomputing = recomputing;
    }

    @EventListener
    void moved(UnitMoved moved) {
        queue.hold(moved.home());
        List<Integer> years = rollups.yearsOf(moved.home());
        rollups.hangUnder(moved.home(), moved.unit(), moved.from(), moved.to());
        List<Long> above = moved.above().stream().map(UnitId::number).toList();
        rollups.forget(moved.home(), above);
        List<List<Long>> levels = above.stream().map(List::of).toList();
        for (int year : years) recomputing.renew(moved.home(), List.of(), levels, year);
    }
}
