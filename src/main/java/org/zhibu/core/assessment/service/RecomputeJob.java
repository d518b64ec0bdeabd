package org.zhibu.core.assessment.service;

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

    RecomputeJob(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
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
}
