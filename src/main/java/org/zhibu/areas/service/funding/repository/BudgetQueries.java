package org.zhibu.areas.service.funding.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.funding.Purpose;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.Listed;
import org.zhibu.shared.ui.Address;

/** Sums of a year: what the committee set aside, granted and what was spent, by branch and purpose. Amounts are yuan. */
@Repository
public class BudgetQueries {

    private final JdbcClient jdbc;

    BudgetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The year in figures. */
    public record Sums(
            long waiting, long late, long returned, long open, long settled, BigDecimal granted, BigDecimal spent) {

        public BigDecimal left() {
            return granted.subtract(spent);
        }
    }

    public Sums sumsOf(Scope scope, long home, int year, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where a.state = 'SUBMITTED') as waiting,
                            count(*) filter (where a.state = 'SUBMITTED' and a.answer_by < :today) as late,
                            count(*) filter (where a.state = 'RETURNED') as returned,
                            count(*) filter (where a.state in ('SUBMITTED', 'RETURNED', 'APPROVED')) as open,
                            count(*) filter (where a.state = 'SETTLED') as settled,
                            coalesce(sum(a.granted), 0) as granted, coalesce(sum(a.spent), 0) as spent
                        from funding.application a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and a.needed_on between :first and :last
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Sums.class)
                .single();
    }

    /** What a committee set aside for a year. */
    public record Budget(BigDecimal amount, long version) {}

    public Optional<Budget> budgetOf(Scope scope, UnitId committee, int year) {
        return jdbc.sql("""
                        select b.amount, b.version
                        from funding.budget b
                        join organization.unit u on u.id = b.unit_id
                        where b.home_id = u.home_id and b.unit_id = :unit and b.year = :year
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("unit", committee.number())
                .param("year", year)
                .query(Budget.class)
                .optional();
    }

    /** What is not granted yet of a committee's budget; empty where it has set none. */
    public Optional<BigDecimal> freeOf(Scope scope, long home, UnitId committee, int year) {
        return jdbc.sql("""
                        select b.amount - coalesce((
                            select sum(a.granted)
                            from funding.application a
                            join organization.unit u on u.id = a.unit_id
                            where a.home_id = :home and u.path_c >= :from and u.path_c < :to
                              and a.needed_on between :first and :last), 0)
                        from funding.budget b
                        join organization.unit c on c.id = b.unit_id
                        where b.home_id = c.home_id and b.unit_id = :unit and b.year = :year
                          and c.path_c >= :from and c.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", committee.number())
                .param("year", year)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(BigDecimal.class)
                .optional();
    }

    /** Granted and spent of one branch or one purpose. */
    public record Share(
            @Nullable Long unitId,
            @Nullable String unitName,
            @Nullable Purpose purpose,
            long applications,
            BigDecimal granted,
            BigDecimal spent) {

        /** Whose applications stand behind it: those of the branch, or of this purpose below the organisation looked at. */
        public String href(UnitId place, int year) {
            Long branch = unitId;
            UnitId unit = branch == null ? place : new UnitId(branch);
            Address list =
                    Address.of("/funding/applications").with("org", unit.text()).with("period", year);
            return (purpose == null ? list : list.with("purpose", purpose)).toString();
        }
    }

    /** Branch by branch, who was granted most first. */
    public Listed<Share> byBranch(Scope scope, long home, int year) {
        return Listed.of(jdbc, Share.class, "select b.*", """
                        from (
                            select u.id as unit_id, u.short_name as unit_name, null::text as purpose, count(*) as applications,
                                sum(a.granted) as granted, sum(a.spent) as spent
                            from funding.application a
                            join organization.unit u on u.id = a.unit_id
                            where a.home_id = :home and u.path_c >= :from and u.path_c < :to and a.granted is not null
                              and a.needed_on between :first and :last
                            group by u.id, u.short_name) b
                        """, "order by b.granted desc, b.unit_name, b.unit_id")
                .in(scope, home)
                .with("first", LocalDate.of(year, 1, 1))
                .with("last", LocalDate.of(year, 12, 31));
    }

    public List<Share> byPurpose(Scope scope, long home, int year) {
        return jdbc.sql("""
                        select null::bigint as unit_id, null::text as unit_name, a.purpose, count(*) as applications,
                            sum(a.granted) as granted, sum(a.spent) as spent
                        from funding.application a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to and a.granted is not null
                          and a.needed_on between :first and :last
                        group by a.purpose
                        order by sum(a.granted) desc
                        """)
                .params(scope.params())
                .param("home", home)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Share.class)
                .list();
    }
}
