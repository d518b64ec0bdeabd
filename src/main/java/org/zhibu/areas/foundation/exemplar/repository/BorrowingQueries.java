package org.zhibu.areas.foundation.exemplar.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.exemplar.BorrowingId;
import org.zhibu.areas.foundation.exemplar.BorrowingState;
import org.zhibu.areas.foundation.exemplar.Outcome;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads what branches borrowed, and the year in figures. */
@Repository
public class BorrowingQueries {

    private static final String FIELDS = """
            select b.home_id, b.id, b.practice_id, p.title, po.short_name as origin, b.unit_id, u.short_name as unit_name, u.path_c as path,
                b.adapted, b.owner, b.due_on, b.state, b.outcome, b.result, b.borrowed_on, b.reported_on, b.version
            """;

    private static final String FROM = """
            from exemplar.borrowing b
            join exemplar.practice p on p.home_id = b.home_id and p.id = b.practice_id
            join organization.unit po on po.id = p.unit_id
            join organization.unit u on u.id = b.unit_id
            where b.home_id = :home
            """;

    private static final String ASKED = """
              and u.path_c >= :from and u.path_c < :to
              and (:state = '' or b.state = :state)
              and b.due_on between :first and :last
              and (kernel.holds(p.title || ' ' || p.what, :words)
                or b.unit_id = any(array(select n.id from organization.unit n where kernel.holds(n.called, :words)))
                or p.unit_id = any(array(select n.id from organization.unit n where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    BorrowingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A borrowed practice with where it comes from. */
    public record Borrowing(
            long homeId,
            long id,
            long practiceId,
            String title,
            String origin,
            UnitId unit,
            String unitName,
            String path,
            String adapted,
            String owner,
            LocalDate dueOn,
            BorrowingState state,
            @Nullable Outcome outcome,
            @Nullable String result,
            LocalDate borrowedOn,
            @Nullable LocalDate reportedOn,
            long version) {

        public BorrowingId borrowing() {
            return new BorrowingId(homeId, id);
        }

        public PracticeId practice() {
            return new PracticeId(homeId, practiceId);
        }

        public boolean late(LocalDate today) {
            return state == BorrowingState.PLANNED && dueOn.isBefore(today);
        }
    }

    private static Borrowing borrowing(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Borrowing(
                row.getLong("home_id"),
                row.getLong("id"),
                row.getLong("practice_id"),
                row.getString("title"),
                row.getString("origin"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("path"),
                row.getString("adapted"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                BorrowingState.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("result"),
                row.getObject("borrowed_on", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                row.getLong("version"));
    }

    public Listed<Borrowing> list(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, BorrowingQueries::borrowing, FIELDS, FROM + ASKED, "order by b.due_on desc, b.id desc")
                .in(scope, home)
                .asked(ask);
    }

    public Optional<Borrowing> find(Scope scope, BorrowingId id) {
        return jdbc.sql(FIELDS + FROM + " and b.id = :id and u.path_c >= :from and u.path_c < :to")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(BorrowingQueries::borrowing)
                .optional();
    }

    /** Who borrowed a practice the reader can read: any branch of the home, as its results come back to the practice. */
    public List<Borrowing> ofPractice(Scope scope, PracticeId practice) {
        return jdbc.sql(FIELDS + FROM + """
                          and b.practice_id = :practice and b.state <> 'DROPPED'
                          and exists (
                            select 1 from organization.unit mine
                            where mine.home_id = b.home_id and mine.path_c >= :from and mine.path_c < :to)
                        order by b.borrowed_on, b.id
                        """)
                .params(scope.params())
                .param("home", practice.home())
                .param("practice", practice.number())
                .query(BorrowingQueries::borrowing)
                .list();
    }

    /** What one branch has to report by a day, the oldest first. */
    public List<Borrowing> due(Scope scope, long home, UnitId unit, LocalDate upTo) {
        return jdbc.sql(FIELDS + FROM + """
                          and b.unit_id = :unit and u.path_c >= :from and u.path_c < :to
                          and b.state = 'PLANNED' and b.due_on <= :last
                        order by b.due_on, b.id
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("last", upTo)
                .query(BorrowingQueries::borrowing)
                .list();
    }

    /** What borrowed practices are called, for records that only know their numbers. */
    public List<Borrowing> named(Scope scope, Collection<RecordRef> borrowings) {
        return borrowings.stream()
                .map(one -> find(scope, new BorrowingId(one.home(), one.number())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Exemplars and borrowings of a year in figures. */
    public record Sums(long waiting, long published, long planned, long late, long borrowed, long reported) {}

    public Sums sumsOf(Scope scope, long home, int year, LocalDate today) {
        return jdbc.sql("""
                        with proposed as (
                            select count(*) filter (where p.state = 'PROPOSED') as waiting,
                                count(*) filter (where p.state = 'PUBLISHED' and p.published_on between :first and :last) as published
                            from exemplar.practice p
                            join organization.unit u on u.id = p.unit_id
                            where p.home_id = :home and u.path_c >= :from and u.path_c < :to
                        )
                        select (select waiting from proposed) as waiting, (select published from proposed) as published,
                            count(*) filter (where b.state = 'PLANNED') as planned,
                            count(*) filter (where b.state = 'PLANNED' and b.due_on < :today) as late,
                            count(*) filter (where b.state <> 'DROPPED' and b.borrowed_on between :first and :last) as borrowed,
                            count(*) filter (where b.state = 'REPORTED' and b.reported_on between :first and :last) as reported
                        from exemplar.borrowing b
                        join organization.unit u on u.id = b.unit_id
                        where b.home_id = :home and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Sums.class)
                .single();
    }
}
