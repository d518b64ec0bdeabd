package org.zhibu.core.duty.repository;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which groups have not met, for rows that were found inside a scope. */
@Repository
public class SilentGroups {

    private final JdbcClient jdbc;

    SilentGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The groups that stood for the whole of a period and did not meet in it. */
    public List<Silent> silentIn(List<DutyQueries.Row> rows) {
        if (rows.isEmpty()) return List.of();
        return jdbc.sql("""
                        select asked.unit_id, asked.starts_on, g.name
                        from unnest(:units, cast(:starts as date[]), cast(:ends as date[])) as asked (unit_id, starts_on, ends_on)
                        join organization.unit g on g.parent_id = asked.unit_id and g.kind = 'GROUP'
                        where (g.founded_on is null or g.founded_on <= asked.starts_on)
                          and (g.dissolved_on is null or g.dissolved_on > asked.ends_on)
                          and not exists (
                            select 1 from fact.all_facts f
                            where f.home_id = g.home_id and f.unit_id = g.id and f.fact_kind = 'activity.OL-03'
                              and f.occurred_on between asked.starts_on and asked.ends_on)
                        order by asked.unit_id, asked.starts_on, g.name
                        """)
                .param("units", rows.stream().map(DutyQueries.Row::unitId).toArray(Long[]::new))
                .param(
                        "starts",
                        rows.stream().map(row -> row.periodStart().toString()).toArray(String[]::new))
                .param("ends", rows.stream().map(row -> row.dueOn().toString()).toArray(String[]::new))
                .query(Silent.class)
                .list();
    }

    /** A group that has not met in the period beginning on a day. */
    public record Silent(long unitId, LocalDate startsOn, String name) {}
}
