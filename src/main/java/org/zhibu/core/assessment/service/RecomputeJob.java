package org.zhibu.core.assessment.service;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs behind the pages: marks within about a second, everything when the date changes. */
@Component
@ConditionalOnProperty(name = "zhibu.recompute.in-background", matchIfMissing = true)
class RecomputeJob {

    private final Rebuilding rebuilding;
    private final NightlyCheck nightly;
    private final Clock clock;

    RecomputeJob(Rebuilding rebuilding, NightlyCheck nightly, Clock clock) {
        this.rebuilding = rebuilding;
        this.nightly = nightly;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void workOff() {
        rebuilding.pendingInBackground();
    }

    /** Just after midnight in Beijing, and when starting on a day that has not been marked. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "5 0 0 * * *", zone = "Asia/Shanghai")
    void newDay() {
        rebuilding.newDay();
    }

    /** When nobody works, and after the marks of the new day have been worked off. */
    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    void check() {
        rebuilding.pendingInBackground();
        int year = LocalDate.now(clock).getYear();
        for (long home : nightly.homes()) nightly.check(home, nightly.sampleOf(home), year);
    }
}
