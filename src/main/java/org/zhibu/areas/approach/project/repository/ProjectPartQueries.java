package org.zhibu.areas.approach.project.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.project.DutyKind;
import org.zhibu.areas.approach.project.Figure;
import org.zhibu.areas.approach.project.MeasureState;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;

/** Reads the figures, Party measures and posts of duty of projects. */
@Repository
public class ProjectPartQueries {

    private static final RowMapper<Entry> ENTRY = (row, number) -> new Entry(
            Figure.Kind.valueOf(row.getString("kind")),
            Period.of(row.getInt("year") + "-Q" + row.getInt("quarter")),
            row.getInt("entry"),
            row.getBigDecimal("value"),
            row.getString("source"),
            row.getString("reason"),
            row.getString("entered_by"),
            row.getObject("entered_at", OffsetDateTime.class));

    private final JdbcClient jdbc;

    ProjectPartQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry of a quarter's number; the highest counts, the others are what it was before. */
    public record Entry(
            Figure.Kind kind,
            Period quarter,
            int entry,
            BigDecimal value,
            String source,
            @Nullable String reason,
            String enteredBy,
            OffsetDateTime enteredAt) {}

    /** All entries, by quarter; those of one number from the first to the last. */
    public List<Entry> figuresOf(Scope scope, ProjectId id) {
        return jdbc.sql("""
                        select f.kind, f.year, f.quarter, f.entry, f.value, f.source, f.reason, f.entered_by, f.entered_at
                        from project.figure f
                        join project.project p on p.home_id = f.home_id and p.id = f.project_id
                        join organization.unit u on u.id = p.unit_id
                        where f.home_id = :home and f.project_id = :id and u.path_c >= :from and u.path_c < :to
                        order by f.year, f.quarter, f.kind, f.entry
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(ENTRY)
                .list();
    }

    /** One Party measure. */
    public record Measure(
            int number,
            String what,
            String owner,
            LocalDate dueOn,
            MeasureState state,
            @Nullable LocalDate endedOn,
            @Nullable String evidence) {

        public boolean late(LocalDate today) {
            return state == MeasureState.OPEN && dueOn.isBefore(today);
        }
    }

    public List<Measure> measuresOf(Scope scope, ProjectId id) {
        return jdbc.sql("""
                        select m.number, m.what, m.owner, m.due_on, m.state, m.ended_on, m.evidence
                        from project.measure m
                        join project.project p on p.home_id = m.home_id and p.id = m.project_id
                        join organization.unit u on u.id = p.unit_id
                        where m.home_id = :home and m.project_id = :id and u.path_c >= :from and u.path_c < :to
                        order by m.due_on, m.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Measure.class)
                .list();
    }

    /** One post of duty. */
    public record Duty(
            int number,
            long memberHomeId,
            long memberId,
            String memberName,
            DutyKind kind,
            String charge,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {

        public MemberId member() {
            return new MemberId(memberHomeId, memberId);
        }

        public boolean over(LocalDate today) {
            return toOn != null && toOn.isBefore(today);
        }

        /** Whether the same member stands at the same kind of post on one of these days. */
        public boolean meets(MemberId who, DutyKind post, LocalDate from, @Nullable LocalDate to) {
            boolean before = to != null && to.isBefore(fromOn);
            boolean after = toOn != null && from.isAfter(toOn);
            return member().equals(who) && kind == post && !before && !after;
        }
    }

    public List<Duty> dutiesOf(Scope scope, ProjectId id) {
        return jdbc.sql("""
                        select d.number, d.member_home_id, d.member_id, m.name as member_name, d.kind, d.charge, d.from_on, d.to_on
                        from project.duty d
                        join project.project p on p.home_id = d.home_id and p.id = d.project_id
                        join organization.unit u on u.id = p.unit_id
                        join member.member m on m.home_id = d.member_home_id and m.id = d.member_id
                        where d.home_id = :home and d.project_id = :id and u.path_c >= :from and u.path_c < :to
                        order by d.from_on, d.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Duty.class)
                .list();
    }

    /** A post of duty as its member sees it. */
    public record OwnDuty(
            String title,
            DutyKind kind,
            String charge,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** The posts a member has today or will have, in projects that were started and not stopped. */
    public List<OwnDuty> dutiesOf(MemberId self, LocalDate today) {
        return jdbc.sql("""
                        select p.title, d.kind, d.charge, d.from_on, d.to_on
                        from project.duty d
                        join project.project p on p.home_id = d.home_id and p.id = d.project_id
                        where d.home_id = :home and d.member_home_id = :home and d.member_id = :member
                          and (d.to_on is null or d.to_on >= :today)
                          and p.started_on is not null and p.state not in ('STOPPED', 'REVIEWED')
                        order by d.from_on, d.number
                        limit 10
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .param("today", today)
                .query(OwnDuty.class)
                .list();
    }
}
