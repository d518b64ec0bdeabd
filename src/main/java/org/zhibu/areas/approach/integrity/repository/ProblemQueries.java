package org.zhibu.areas.approach.integrity.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.integrity.Origin;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.areas.approach.integrity.Style;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads the ledger. */
@Repository
public class ProblemQueries {

    private static final String ROW = """
            select p.home_id, p.id, u.short_name as unit_name, p.style, p.what, p.origin, p.found_on, p.cause, p.measure, p.owner,
                p.due_on, p.state, p.closed_on, p.evidence, p.version
            """;

    private static final String FROM = """
            from integrity.problem p
            join organization.unit u on u.id = p.unit_id
            where p.home_id = :home and u.path_c >= :from and u.path_c < :to
              and (:state = '' or p.state = :state or :state = 'OPEN' and p.state <> 'CLOSED'
                or :state = 'LATE' and p.state <> 'CLOSED' and p.due_on < :today)
              and (:style = '' or p.style = :style)
              and p.found_on between :first and :last
              and (kernel.holds(p.what, :words)
                or p.unit_id = any(array(select n.id from organization.unit n
                    where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    ProblemQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the ledger. */
    public record Row(
            long homeId,
            long id,
            String unitName,
            Style style,
            String what,
            Origin origin,
            LocalDate foundOn,
            @Nullable String cause,
            @Nullable String measure,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            ProblemState state,
            @Nullable LocalDate closedOn,
            @Nullable String evidence,
            long version) {

        public ProblemId problem() {
            return new ProblemId(homeId, id);
        }

        public boolean late(LocalDate today) {
            return state != ProblemState.CLOSED && dueOn != null && dueOn.isBefore(today);
        }
    }

    /** What is open first, the most urgent on top. */
    public Listed<Row> list(Scope scope, long home, ListAsk ask, String style, LocalDate today) {
        String order = "order by p.state = 'CLOSED', p.due_on, p.found_on desc, p.id desc";
        return Listed.of(jdbc, Row.class, ROW, FROM, order)
                .in(scope, home)
                .asked(ask)
                .with("style", style)
                .with("today", today);
    }

    /** The problems that a self-check or a spot check brought up. */
    public List<Row> of(Scope scope, RecordRef check) {
        boolean spot = check.type().equals(SpotId.RECORD);
        return jdbc.sql(ROW + """
                        from integrity.problem p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and (:spot and p.spot_id = :id or not :spot and p.selfcheck_id = :id)
                        order by p.question, p.id
                        """)
                .params(scope.params())
                .param("home", check.home())
                .param("spot", spot)
                .param("id", check.number())
                .query(Row.class)
                .list();
    }

    /** A whole row of the ledger, with the check it came from. */
    public record Problem(
            long homeId,
            long id,
            UnitId unit,
            UnitKind unitKind,
            String unitName,
            String unitShort,
            String path,
            Style style,
            String what,
            Origin origin,
            @Nullable Long selfcheckId,
            @Nullable Long spotId,
            LocalDate foundOn,
            @Nullable String cause,
            @Nullable String measure,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            ProblemState state,
            @Nullable LocalDate closedOn,
            @Nullable String evidence,
            String createdBy,
            OffsetDateTime createdAt,
            long version) {

        public ProblemId problem() {
            return new ProblemId(homeId, id);
        }

        public boolean late(LocalDate today) {
            return state != ProblemState.CLOSED && dueOn != null && dueOn.isBefore(today);
        }

        /** The page of the check it came from, null where it was noticed otherwise. */
        public @Nullable String originHref() {
            if (selfcheckId != null) return new SelfcheckId(homeId, selfcheckId).href();
            return spotId == null ? null : new SpotId(homeId, spotId).href();
        }
    }

    public Optional<Problem> find(Scope scope, ProblemId id) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.unit_id as unit, u.kind as unit_kind, u.name as unit_name,
                            u.short_name as unit_short, u.path_c as path, p.style, p.what, p.origin,
                            p.selfcheck_id, p.spot_id, p.found_on, p.cause, p.measure, p.owner, p.due_on, p.state,
                            p.closed_on, p.evidence, p.created_by, p.created_at, p.version
                        from integrity.problem p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and p.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(ProblemQueries::problem)
                .optional();
    }

    private static Problem problem(ResultSet row, int number) throws SQLException {
        return new Problem(
                row.getLong("home_id"),
                row.getLong("id"),
                new UnitId(row.getLong("unit")),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("unit_name"),
                row.getString("unit_short"),
                row.getString("path"),
                Style.valueOf(row.getString("style")),
                row.getString("what"),
                Origin.valueOf(row.getString("origin")),
                row.getObject("selfcheck_id", Long.class),
                row.getObject("spot_id", Long.class),
                row.getObject("found_on", LocalDate.class),
                row.getString("cause"),
                row.getString("measure"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                ProblemState.valueOf(row.getString("state")),
                row.getObject("closed_on", LocalDate.class),
                row.getString("evidence"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getLong("version"));
    }

    /** What a problem is called. */
    public record Title(long homeId, long id, String title) {

        public ProblemId problem() {
            return new ProblemId(homeId, id);
        }
    }

    public List<Title> titlesOf(Scope scope, Collection<RecordRef> problems) {
        if (problems.isEmpty()) return List.of();
        return jdbc.sql("""
                        select p.home_id, p.id, p.what as title
                        from integrity.problem p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = any(:homes) and p.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param(
                        "homes",
                        problems.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", problems.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }
}
