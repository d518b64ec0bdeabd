package org.zhibu.areas.methods.publicity.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.zhibu.areas.methods.publicity.Audience;
import org.zhibu.shared.record.ListAsk;

/** What a list of articles is asked for; its period is when they were published. */
public class ArticleAsk extends ListAsk {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private String checks = "";

    /** Only what a branch checks itself. */
    public ArticleAsk checkedByBranch() {
        checks = Audience.BRANCH.name();
        return this;
    }

    /** Only what a committee checks. */
    public ArticleAsk checkedAbove() {
        checks = Audience.SUBTREE.name();
        return this;
    }

    String checks() {
        return checks;
    }

    OffsetDateTime firstMoment() {
        return first().atStartOfDay().atOffset(BEIJING);
    }

    OffsetDateTime nextMoment() {
        LocalDate last = last();
        return last.plusDays(last.getYear() == 9999 ? 0 : 1).atStartOfDay().atOffset(BEIJING);
    }
}
