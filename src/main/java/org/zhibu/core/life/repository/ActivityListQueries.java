package org.zhibu.core.life.repository;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.ui.PageOf;

/** Reads the list of activities and its three answers. */
@Repository
public class ActivityListQueries {

    private final JdbcClient jdbc;

    ActivityListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The conditions of the list; empty texts ask for nothing.
     *
     * @param late {@code only} for late entries, {@code none} for those in time
     */
    public record Filter(String kind, @Nullable Period period, String late, String text) {

        Map<String, @Nullable Object> params() {
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("kind", kind);
            params.put("first", period == null ? "0001-01-01" : period.start().toString());
            params.put("last", period == null ? "9999-12-31" : period.end().toString());
            params.put("late", late);
            params.put("text", text.strip());
            return params;
        }
    }

    public PageOf<Row> list(Scope scope, long home, Filter filter, PageOf.Ask ask) {
        long total = jdbc.sql("""
                        select count(*)
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and (:kind = '' or a.kind = :kind)
                          and a.held_on between cast(:first as date) and cast(:last as date)
                          and (:late = '' or :late = 'kept' and a.state = 'RECORDED'
                            or :late in ('only', 'none') and (:late = 'only') = (a.late_reason is not null))
                          and kernel.holds(a.title || ' ' || coalesce(a.topic, '') || ' ' || coalesce(a.place, '') || ' ' || coalesce(a.host, ''),
                            :text)
                        """)
                .params(scope.params())
                .params(filter.params())
                .param("home", home)
                .query(Long.class)
                .single();
        return new PageOf<>(
                total == 0 ? List.of() : rows(scope, home, filter, ask.size(), ask.offset()),
                ask.number(),
                ask.size(),
                total);
    }

    public List<Row> rows(Scope scope, long home, Filter filter, int most, int offset) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.kind, a.title, a.held_on, a.minutes_long, u.short_name as unit_name, a.place, a.host,
                            a.late_reason, a.state = 'CANCELLED' as cancelled,
                            (select count(*) from life.attendance t
                             where t.home_id = a.home_id and t.activity_id = a.id) as due,
                            (select count(*) from life.attendance t
                             where t.home_id = a.home_id and t.activity_id = a.id and t.status = 'PRESENT') as present
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and (:kind = '' or a.kind = :kind)
                          and a.held_on between cast(:first as date) and cast(:last as date)
                          and (:late = '' or :late = 'kept' and a.state = 'RECORDED'
                            or :late in ('only', 'none') and (:late = 'only') = (a.late_reason is not null))
                          and kernel.holds(a.title || ' ' || coalesce(a.topic, '') || ' ' || coalesce(a.place, '') || ' ' || coalesce(a.host, ''),
                            :text)
                        order by a.held_on desc, a.starts_at desc, a.id desc
                        limit :most offset :offset
                        """)
                .params(scope.params())
                .params(filter.params())
                .param("home", home)
                .param("most", most)
                .param("offset", offset)
                .query(Row.class)
                .list();
    }

    /** What a year holds so far, and which decisions are open. */
    public Summary summary(Scope scope, long home, LocalDate today) {
        return jdbc.sql("""
                        select count(*) as held, count(*) filter (where a.late_reason is not null) as late,
                            (select count(*) from life.decision d join organization.unit v on v.id = d.unit_id
                             join life.activity b on b.home_id = d.home_id and b.id = d.activity_id
                             where d.home_id = :home and d.done_on is null and b.state = 'RECORDED'
                               and v.path_c >= :from and v.path_c < :to) as open,
                            (select count(*) from life.decision d join organization.unit v on v.id = d.unit_id
                             join life.activity b on b.home_id = d.home_id and b.id = d.activity_id
                             where d.home_id = :home and d.done_on is null and b.state = 'RECORDED' and d.due_on < :today
                               and v.path_c >= :from and v.path_c < :to) as overdue
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.state = 'RECORDED' and a.held_on >= :first and a.held_on <= :today
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("first", today.withDayOfYear(1))
                .query(Summary.class)
                .single();
    }

    /** The three answers in numbers. */
    public record Summary(long held, long late, long open, long overdue) {}

    /** One line of the list. */
    public record Row(
            long homeId,
            long id,
            String kind,
            String title,
            LocalDate heldOn,
            int minutesLong,
            String unitName,
            @Nullable String place,
            @Nullable String host,
            @Nullable String lateReason,
            boolean cancelled,
            int due,
            int present) {

        public ActivityId activity() {
            return new ActivityId(homeId, id);
        }
    }
}
