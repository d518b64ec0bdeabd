package org.zhibu.core.admission.repository;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads what the yearly score asks of the files of branches, two statements however many there are. */
@Repository
public class BookQueries {

    private final JdbcClient jdbc;

    BookQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who was cultivated in the year.
     *
     * @param until the day cultivation ended, null while it goes on
     * @param contactsOn null where nobody was assigned
     */
    public record Cultivated(
            long unitId,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate contactsOn,
            List<LocalDate> reviews) {}

    public List<Cultivated> cultivatedIn(
            Scope scope, long home, Collection<UnitId> branches, int year, LocalDate today) {
        return jdbc.sql("""
                        select f.unit_id, a.done_on as since, coalesce(c.done_on, f.ended_on) as until, k.done_on as contacts_on,
                            array(select r.held_on from admission.review r
                                  where r.home_id = f.home_id and r.file_id = f.id order by r.held_on) as reviews
                        from admission.file f
                        join organization.unit u on u.id = f.unit_id
                        join admission.step a on a.home_id = f.home_id and a.file_id = f.id and a.step = 'ACTIVIST'
                        left join admission.step c on c.home_id = f.home_id and c.file_id = f.id and c.step = 'CANDIDATE'
                        left join admission.step k on k.home_id = f.home_id and k.file_id = f.id and k.step = 'CONTACTS'
                        where f.home_id = :home and f.unit_id = any(:branches) and u.path_c >= :from and u.path_c < :to
                          and a.done_on <= least(:last, :today) and coalesce(c.done_on, f.ended_on, :last) >= :first
                        """)
                .params(scope.params())
                .param("home", home)
                .param("branches", numbers(branches))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("today", today)
                .query((row, number) -> new Cultivated(
                        row.getLong("unit_id"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("contacts_on", LocalDate.class),
                        days(row.getArray("reviews"))))
                .list();
    }

    private static List<LocalDate> days(Array array) throws SQLException {
        return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }

    /** What was done in the year, with how many explained lapses, and which limits of the regulation passed undone. */
    public record Lapses(long unitId, int steps, int lapses, int overdue) {}

    public List<Lapses> lapsesOf(Scope scope, long home, Collection<UnitId> branches, int year, LocalDate today) {
        return jdbc.sql("""
                        select f.unit_id, count(s.step) as steps, coalesce(sum(s.lapses), 0) as lapses, 0 as overdue
                        from admission.file f
                        join organization.unit u on u.id = f.unit_id
                        join admission.step s on s.home_id = f.home_id and s.file_id = f.id
                        where f.home_id = :home and f.unit_id = any(:branches) and u.path_c >= :from and u.path_c < :to
                          and s.done_on between :first and :last
                        group by f.unit_id
                        union all
                        select d.unit_id, 0, 0, count(*)
                        from admission.due d
                        join organization.unit u on u.id = d.unit_id
                        where d.home_id = :home and d.unit_id = any(:branches) and u.path_c >= :from and u.path_c < :to
                          and d.central and not d.higher and d.what <> 'REVIEW' and d.due_on < :today
                          and d.due_on between :first and :last
                        group by d.unit_id
                        """)
                .params(scope.params())
                .param("home", home)
                .param("branches", numbers(branches))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("today", today)
                .query(Lapses.class)
                .list();
    }

    private static Long[] numbers(Collection<UnitId> branches) {
        return branches.stream().map(UnitId::number).toArray(Long[]::new);
    }
}
