package org.zhibu.core.assessment.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.assessment.repository.DailyRunRepository;
import org.zhibu.core.assessment.repository.TreeReader;
import org.zhibu.shared.fact.DirtyQueue;
import org.zhibu.shared.kernel.UnitId;

/** Drains the queue, rebuilds a whole year, and marks everything when the date changes. */
@Service
public class Rebuilding {

    private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);
    private static final int BRANCHES = 200;

    private final Chunks chunks;
    private final DirtyQueue queue;
    private final TreeReader tree;
    private final DailyRunRepository days;
    private final Clock clock;

    Rebuilding(Chunks chunks, DirtyQueue queue, TreeReader tree, DailyRunRepository days, Clock clock) {
        this.chunks = chunks;
        this.queue = queue;
        this.tree = tree;
        this.days = days;
        this.clock = clock;
    }

    /** Every home in its turn until no mark is left. */
    public void pending() {
        for (long home : queue.homes()) drain(home);
    }

    /** As {@link #pending()}, but a home that fails does not hold up the others; it is tried again next time. */
    public void pendingInBackground() {
        for (long home : queue.homes())
            try {
                drain(home);
            } catch (DataAccessException e) {
                log.warn("The marks of home {} wait for the next run", home, e);
            }
    }

    private void drain(long home) {
        boolean more = true;
        while (more) more = chunks.next(home);
    }

    public void everything(int year) {
        for (long home : tree.homes()) {
            List<UnitId> branches = tree.branchesOf(home);
            for (int from = 0; from < branches.size(); from += BRANCHES)
                chunks.branches(home, branches.subList(from, Math.min(from + BRANCHES, branches.size())), year);
            chunks.above(home, branches, year);
        }
    }

    /** In January the year before is still open as well: what happened in December may be due only then. */
    @Transactional
    public void newDay() {
        LocalDate today = LocalDate.now(clock);
        if (!days.begin(today)) return;
        markAll(today.getYear());
        boolean firstRun = days.lastBefore(today)
                .filter(last -> last.getYear() == today.getYear())
                .isEmpty();
        if (firstRun || today.getMonth() == Month.JANUARY) markAll(today.getYear() - 1);
    }

    private void markAll(int year) {
        for (long home : tree.homes()) queue.markAll(home, tree.branchesOf(home), year);
    }
}
