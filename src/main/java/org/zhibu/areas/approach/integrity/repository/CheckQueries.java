package org.zhibu.areas.approach.integrity.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.Held.Answered;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads self-checks and the spot checks of committees. */
@Repository
public class CheckQueries {

    private final JdbcClient jdbc;

    CheckQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A check in a list, of either kind.
     *
     * @param year of a self-check, 0 for a spot check
     */
    public record Row(
            long homeId,
            long id,
            String unitName,
            int year,
            int part,
            LocalDate heldOn,
            String words,
            long found,
            long open) {

        public SelfcheckId selfcheck() {
            return new SelfcheckId(homeId, id);
        }

        public SpotId spot() {
            return new SpotId(homeId, id);
        }

        public CheckPeriod period() {
            return new CheckPeriod(year, part);
        }

        /** Whether it was held after its time. */
        public boolean late() {
            return year > 0 && heldOn.isAfter(period().end());
        }
    }

    private static final String CHECK = """
            select c.home_id, c.id, u.short_name as unit_name, c.year, c.part, c.held_on, c.present as words,
                (select count(*) from integrity.problem p where p.home_id = c.home_id and p.selfcheck_id = c.id) as found,
                (select count(*) from integrity.problem p
                 where p.home_id = c.home_id and p.selfcheck_id = c.id and p.state <> 'CLOSED') as open
            """;

    private static final String CHECKS = """
            from integrity.selfcheck c
            join organization.unit u on u.id = c.unit_id
            where c.home_id = :home and u.path_c >= :from and u.path_c < :to
              and c.held_on between :first and :last and kernel.holds(u.called, :words)
            """;

    private static final String LATEST = "order by c.held_on desc, c.id desc";

    public Listed<Row> selfchecks(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, Row.class, CHECK, CHECKS, LATEST).in(scope, home).asked(ask);
    }

    private static final String SPOT = """
            select c.home_id, c.id, u.short_name as unit_name, 0 as year, 0 as part, c.held_on, c.looked_at as words,
                (select count(*) from integrity.problem p where p.home_id = c.home_id and p.spot_id = c.id) as found,
                (select count(*) from integrity.problem p
                 where p.home_id = c.home_id and p.spot_id = c.id and p.state <> 'CLOSED') as open
            """;

    private static final String SPOTS = """
            from integrity.spot c
            join organization.unit u on u.id = c.unit_id
            where c.home_id = :home and u.path_c >= :from and u.path_c < :to
              and c.held_on between :first and :last and kernel.holds(u.called || ' ' || c.looked_at, :words)
            """;

    public Listed<Row> spots(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, Row.class, SPOT, SPOTS, LATEST).in(scope, home).asked(ask);
    }

    /**
     * A whole self-check but its answers.
     *
     * @param closed whether it found something and all of that is closed
     */
    public record Selfcheck(
            long homeId,
            long id,
            UnitId unit,
            UnitKind unitKind,
            String unitName,
            String unitShort,
            String path,
            CheckPeriod period,
            String list,
            LocalDate heldOn,
            String present,
            String answeredBy,
            OffsetDateTime answeredAt,
            boolean closed,
            long version) {

        public SelfcheckId selfcheck() {
            return new SelfcheckId(homeId, id);
        }

        public Place branch() {
            return new Place(unit, homeId, unitName, unitKind, path, "");
        }
    }

    public Optional<Selfcheck> selfcheck(Scope scope, SelfcheckId id) {
        return jdbc.sql("""
                        select c.*, u.kind as unit_kind, u.name as unit_name, u.short_name as unit_short, u.path_c as path,
                            (select coalesce(bool_and(p.state = 'CLOSED'), false) from integrity.problem p
                             where p.home_id = c.home_id and p.selfcheck_id = c.id) as closed
                        from integrity.selfcheck c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = :home and c.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new Selfcheck(
                        row.getLong("home_id"),
                        row.getLong("id"),
                        new UnitId(row.getLong("unit_id")),
                        UnitKind.valueOf(row.getString("unit_kind")),
                        row.getString("unit_name"),
                        row.getString("unit_short"),
                        row.getString("path"),
                        new CheckPeriod(row.getInt("year"), row.getInt("part")),
                        row.getString("list"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("present"),
                        row.getString("answered_by"),
                        row.getObject("answered_at", OffsetDateTime.class),
                        row.getBoolean("closed"),
                        row.getLong("version")))
                .optional();
    }

    /** An answer with the row of the ledger that came of it, null where nothing was found. */
    public record Answer(
            int number,
            boolean found,
            @Nullable Long problem,
            @Nullable String what,
            @Nullable ProblemState state,
            long version) {

        public static Answer none(int number) {
            return new Answer(number, false, null, null, null, 0);
        }

        /** Whether it can still be corrected here; once there is a measure, the ledger is the place. */
        public boolean open() {
            return state == null || state == ProblemState.FOUND;
        }

        /** The page of the row of the ledger. */
        public String href(long home) {
            return problem == null ? "/integrity/problems" : new ProblemId(home, problem).href();
        }

        public Answered answered() {
            return new Answered(number, found ? what == null ? "" : what : null);
        }
    }

    public List<Answer> answersOf(Scope scope, SelfcheckId id) {
        return jdbc.sql("""
                        select a.number, a.found, p.id as problem, p.what, p.state, coalesce(p.version, 0) as version
                        from integrity.answer a
                        join integrity.selfcheck c on c.home_id = a.home_id and c.id = a.selfcheck_id
                        join organization.unit u on u.id = c.unit_id
                        left join integrity.problem p
                            on p.home_id = a.home_id and p.selfcheck_id = a.selfcheck_id and p.question = a.number
                        where a.home_id = :home and a.selfcheck_id = :id and u.path_c >= :from and u.path_c < :to
                        order by a.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Answer.class)
                .list();
    }

    /** The periods an organisation has examined itself for. */
    public List<CheckPeriod> periodsOf(Scope scope, long home, UnitId unit) {
        return jdbc.sql("""
                        select c.year, c.part
                        from integrity.selfcheck c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = :home and c.unit_id = :unit and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .query(CheckPeriod.class)
                .list();
    }

    /**
     * A whole spot check but its findings.
     *
     * @param closed whether it found something and all of that is closed
     */
    public record Spot(
            long homeId,
            long id,
            UnitId unit,
            UnitKind unitKind,
            String unitName,
            String unitShort,
            String path,
            LocalDate heldOn,
            String lookedAt,
            String checkedBy,
            String conclusion,
            String createdBy,
            OffsetDateTime createdAt,
            boolean closed,
            long version) {

        public SpotId spot() {
            return new SpotId(homeId, id);
        }

        public Place branch() {
            return new Place(unit, homeId, unitName, unitKind, path, "");
        }
    }

    public Optional<Spot> spot(Scope scope, SpotId id) {
        return jdbc.sql("""
                        select s.*, u.kind as unit_kind, u.name as unit_name, u.short_name as unit_short, u.path_c as path,
                            (select coalesce(bool_and(p.state = 'CLOSED'), false) from integrity.problem p
                             where p.home_id = s.home_id and p.spot_id = s.id) as closed
                        from integrity.spot s
                        join organization.unit u on u.id = s.unit_id
                        where s.home_id = :home and s.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new Spot(
                        row.getLong("home_id"),
                        row.getLong("id"),
                        new UnitId(row.getLong("unit_id")),
                        UnitKind.valueOf(row.getString("unit_kind")),
                        row.getString("unit_name"),
                        row.getString("unit_short"),
                        row.getString("path"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("looked_at"),
                        row.getString("checked_by"),
                        row.getString("conclusion"),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getBoolean("closed"),
                        row.getLong("version")))
                .optional();
    }

    /** What checks are called: the period of a self-check as {@code 2026-1}, what a spot check looked at. */
    public record Title(
            long homeId,
            long id,
            @Nullable Integer year,
            @Nullable Integer part,
            @Nullable String lookedAt) {}

    public List<Title> titlesOf(Scope scope, String type, Collection<RecordRef> checks) {
        if (checks.isEmpty()) return List.of();
        return jdbc.sql("""
                        select c.home_id, c.id, c.year, c.part, null::text as looked_at
                        from integrity.selfcheck c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = any(:homes) and c.id = any(:ids) and :type = 'integrity.selfcheck'
                          and u.path_c >= :from and u.path_c < :to
                        union all
                        select s.home_id, s.id, null::integer, null::integer, s.looked_at
                        from integrity.spot s
                        join organization.unit u on u.id = s.unit_id
                        where s.home_id = any(:homes) and s.id = any(:ids) and :type = 'integrity.spot'
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", checks.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", checks.stream().map(RecordRef::number).toArray(Long[]::new))
                .param("type", type)
                .query(Title.class)
                .list();
    }
}
