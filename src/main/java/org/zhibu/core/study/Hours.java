package org.zhibu.core.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.core.study.repository.HourQueries;
import org.zhibu.core.study.service.PostingHours;
import org.zhibu.core.study.service.Requirements;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;

/** The front door to the ledger of study hours. */
@Component
public class Hours {

    private final HourQueries queries;
    private final Requirements requirements;
    private final PostingHours posting;

    Hours(HourQueries queries, Requirements requirements, PostingHours posting) {
        this.queries = queries;
        this.requirements = requirements;
        this.posting = posting;
    }

    public BigDecimal sumOf(MemberId self, int year) {
        return queries.sumOf(self, year);
    }

    /** Each entry of the year with its source, newest first. */
    public List<HourEntry> entriesOf(MemberId self, int year) {
        return queries.entriesOf(self, year);
    }

    /** The hours of everyone who got some from this organisation or one below it in the year. */
    public List<HourSum> sums(Scope scope, Place place, int year) {
        return queries.sums(scope, place, year);
    }

    /** Posts the hours of a session of study anew, in the caller's transaction; nobody present takes them back. */
    public void post(StudySession session) {
        posting.repost(session);
    }

    /** 32 hours a year of every member, 56 of secretaries and committee members; as set on that day. */
    public BigDecimal requiredOf(MemberId self, LocalDate on) {
        return requirements.of(self, on);
    }
}
