package org.zhibu.areas.methods.appraisal.repository;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.areas.methods.appraisal.Rating;
import org.zhibu.shared.kernel.MemberId;

/** Reads what appraisals hold about one member: the own words, and once it is decided the own rating. Nobody else's. */
@Repository
public class OwnAppraisalQueries {

    private final JdbcClient jdbc;

    OwnAppraisalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One year. */
    public record Own(
            long homeId,
            long id,
            long unitId,
            String unitName,
            int year,
            AppraisalState state,
            boolean rated,
            @Nullable LocalDate selfOn,
            @Nullable String selfText,
            boolean selfPaper,
            @Nullable Rating rating,
            @Nullable String opinion,
            @Nullable LocalDate decidedOn) {

        public AppraisalId appraisal() {
            return new AppraisalId(homeId, id);
        }

        public boolean isOpen() {
            return state == AppraisalState.OPEN;
        }
    }

    /** One's own years, the latest first. */
    public List<Own> listOf(MemberId self) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.unit_id, u.short_name as unit_name, a.year, a.state, p.rated, p.self_on, p.self_text,
                            p.self_paper, a.decided_on,
                            case when a.state in ('DECIDED', 'FILED') then p.rating end as rating,
                            case when a.state in ('DECIDED', 'FILED') then p.opinion end as opinion
                        from appraisal.person p
                        join appraisal.appraisal a on a.home_id = p.home_id and a.id = p.appraisal_id
                        join organization.unit u on u.id = a.unit_id
                        where p.home_id = :home and p.member_home_id = :home and p.member_id = :member and a.state <> 'CANCELLED'
                        order by a.year desc, a.id desc
                        limit 20
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .query(Own.class)
                .list();
    }
}
