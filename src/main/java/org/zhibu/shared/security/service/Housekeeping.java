package org.zhibu.shared.security.service;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.security.repository.AccountRepository;
import org.zhibu.shared.security.repository.SubmissionRepository;

/** Clears away every night what is no longer needed: answered form tokens and the hashes of codes that ran out long ago. */
@Component
public class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int TOKEN_DAYS = 2;
    /** Until then somebody who comes too late is told that the code ran out, not that it is wrong. */
    private static final int CODE_DAYS = 30;

    private final AccountRepository accounts;
    private final SubmissionRepository submissions;
    private final Clock clock;

    Housekeeping(AccountRepository accounts, SubmissionRepository submissions, Clock clock) {
        this.accounts = accounts;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Safe to run on several machines at once: each statement takes what is left. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void everyNight() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int tokens = submissions.forgetBefore(now.minusDays(TOKEN_DAYS));
        int codes = accounts.forgetCodes(now.minusDays(CODE_DAYS));
        LOG.info("Cleared {} form tokens and {} expired codes.", tokens, codes);
    }
}
