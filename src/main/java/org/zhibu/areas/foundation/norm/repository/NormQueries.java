package org.zhibu.areas.foundation.norm.repository;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.NormState;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads norms: those of a subtree, and those of the organisations above it, which are in force there too. */
@Repository
public class NormQueries {

    private static final String ROW = """
            select n.home_id, n.id, n.unit_id, u.short_name as unit_name, u.kind, u.path_c, n.title, n.state, n.current_number,
                e.number, n.uses, n.version, e.text, e.from_on, e.changes
            """;

    private static final String FROM = "from norm.norm n\n" + EditionInForce.JOIN + """
            join organization.unit u on u.id = n.unit_id
            where n.home_id = :home
            """;

    private static final String FIELDS = ROW + FROM;

    private static final String SEEN = " and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c)) ";

    private static final RowMapper<Norm> NORM = (row, number) -> new Norm(
            row.getLong("home_id"),
            row.getLong("id"),
            new UnitId(row.getLong("unit_id")),
            row.getString("unit_name"),
            UnitKind.valueOf(row.getString("kind")),
            row.getString("path_c"),
            row.getString("title"),
            NormState.valueOf(row.getString("state")),
            row.getInt("number"),
            row.getInt("current_number"),
            List.of((String[]) row.getArray("uses").getArray()),
            row.getLong("version"),
            row.getString("text"),
            row.getObject("from_on", LocalDate.class),
            row.getString("changes"));

    private final JdbcClient jdbc;
    private final Clock clock;

    NormQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A norm with the version in force today, or with its first where none is yet.
     *
     * @param latest number of the newest version, which may come into force later
     */
    public record Norm(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            UnitKind unitKind,
            String path,
            String title,
            NormState state,
            int number,
            int latest,
            List<String> uses,
            long version,
            String text,
            LocalDate fromOn,
            String changes) {

        public NormId norm() {
            return new NormId(homeId, id);
        }

        /** Whether no version is in force yet. */
        public boolean coming(LocalDate today) {
            return fromOn.isAfter(today);
        }
    }

    public Listed<Norm> list(Scope scope, long home, ListAsk ask) {
        String asked = FROM + SEEN + """
                  and (:state = '' or n.state = :state) and (kernel.holds(n.title, :words)
                    or n.unit_id = any(array(select x.id from organization.unit x where kernel.holds(x.called, :words))))
                """;
        return Listed.of(jdbc, NORM, ROW, asked, "order by n.state desc, e.from_on desc, n.id desc")
                .in(scope, home)
                .asked(ask)
                .with("today", LocalDate.now(clock));
    }

    /** Norms that back something, in force on a day for the organisation the scope begins at. */
    public List<Norm> usedAt(Scope scope, long home, LocalDate on) {
        return jdbc.sql(FIELDS + """
                          and starts_with(:from, u.path_c) and n.state = 'IN_FORCE' and cardinality(n.uses) > 0 and e.from_on <= :today
                        order by length(u.path_c), n.id
                        """)
                .param("from", scope.from())
                .param("home", home)
                .param("today", on)
                .query(NORM)
                .list();
    }

    public Optional<Norm> find(Scope scope, NormId id) {
        return jdbc.sql(FIELDS + SEEN + " and n.id = :id")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .param("today", LocalDate.now(clock))
                .query(NORM)
                .optional();
    }

    /** One version. */
    public record Version(
            int number, LocalDate fromOn, String changes, String text, String madeBy, OffsetDateTime madeAt) {}

    public List<Version> versionsOf(Scope scope, NormId id) {
        return jdbc.sql("""
                        select e.number, e.from_on, e.changes, e.text, e.made_by, e.made_at
                        from norm.edition e
                        join norm.norm n on n.home_id = e.home_id and n.id = e.norm_id
                        join organization.unit u on u.id = n.unit_id
                        where e.home_id = :home and e.norm_id = :id
                        """ + SEEN + " order by e.number desc")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Version.class)
                .list();
    }

    /** Norms a person goes by: of the own branch and every organisation above it, those that come into force later too. */
    public record Own(
            long homeId,
            long id,
            String title,
            String unitName,
            LocalDate fromOn,
            @Nullable LocalDate readOn) {

        public String href() {
            return "/my/norms/" + new NormId(homeId, id);
        }

        public boolean coming(LocalDate today) {
            return fromOn.isAfter(today);
        }
    }

    public List<Own> inForceFor(MemberId self) {
        return jdbc.sql("""
                        select n.home_id, n.id, n.title, u.short_name as unit_name, e.from_on, r.read_on
                        from member.current_membership c
                        join organization.unit mine on mine.id = c.unit_id
                        join norm.norm n on n.home_id = mine.home_id and n.state = 'IN_FORCE'
                        join organization.unit u on u.id = n.unit_id and starts_with(mine.path_c, u.path_c)
                        """ + EditionInForce.JOIN + """
                        left join norm.reading r on r.home_id = n.home_id and r.norm_id = n.id and r.number = e.number
                            and r.member_home_id = c.member_home_id and r.member_id = c.member_id
                        where c.member_home_id = :home and c.member_id = :member
                        order by r.read_on is not null, e.from_on desc, n.id
                        """)
                .param("today", LocalDate.now(clock))
                .param("home", self.home())
                .param("member", self.number())
                .query(Own.class)
                .list();
    }

    public Optional<Norm> findFor(MemberId self, NormId id) {
        return jdbc.sql(FIELDS + """
                          and n.id = :id and exists (
                            select 1 from member.current_membership c
                            join organization.unit mine on mine.id = c.unit_id
                            where c.member_home_id = :self_home and c.member_id = :self and mine.home_id = n.home_id
                              and starts_with(mine.path_c, u.path_c))
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("today", LocalDate.now(clock))
                .param("self_home", self.home())
                .param("self", self.number())
                .query(NORM)
                .optional();
    }

    /** What norms are called, for records that only know their numbers. */
    public List<Norm> named(Scope scope, Collection<RecordRef> norms) {
        return norms.stream()
                .map(one -> find(scope, new NormId(one.home(), one.number())))
                .flatMap(Optional::stream)
                .toList();
    }
}
