package org.zhibu.areas.foundation.research.repository;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.areas.foundation.research.Topics.Origin;
import org.zhibu.shared.kernel.Scope;

/** Reads what others link to: a topic in short, and its problems, measures and results in their order. */
@Repository
public class ChainQueries {

    private static final RowMapper<Origin> ORIGIN = (row, number) -> new Origin(
            new TopicId(row.getLong("home_id"), row.getLong("id")),
            row.getString("title"),
            row.getString("unit_name"),
            row.getString("path_c"),
            TopicState.valueOf(row.getString("state")));

    private final JdbcClient jdbc;

    ChainQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Origin> originOf(Scope scope, TopicId id) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.title, u.short_name as unit_name, u.path_c, t.state
                        from research.topic t
                        join organization.unit u on u.id = t.unit_id
                        where t.home_id = :home and t.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(ORIGIN)
                .optional();
    }

    public List<Origin> concluded(Scope scope, long home) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.title, u.short_name as unit_name, u.path_c, t.state
                        from research.topic t
                        join organization.unit u on u.id = t.unit_id
                        where t.home_id = :home and t.state in ('CONCLUDED', 'CLOSED')
                          and u.path_c >= :from and u.path_c < :to
                        order by t.concluded_on desc, t.id desc
                        limit 50
                        """)
                .params(scope.params())
                .param("home", home)
                .query(ORIGIN)
                .list();
    }

    /** One entry of a stage. */
    public record Part(String text, @Nullable String note, String anchor) {}

    public List<Part> problemsOf(Scope scope, TopicId id) {
        return parts(scope, id, """
                select f.text, null::text as note, '#finding-' || f.number as anchor
                from research.finding f
                join research.topic t on t.home_id = f.home_id and t.id = f.topic_id
                join organization.unit u on u.id = t.unit_id
                where f.home_id = :home and f.topic_id = :id and f.kind = 'PROBLEM' and u.path_c >= :from and u.path_c < :to
                order by f.number
                """);
    }

    public List<Part> measuresOf(Scope scope, TopicId id) {
        return parts(scope, id, """
                select m.what as text, m.owner as note, '/measures/' || m.number as anchor
                from research.measure m
                join research.topic t on t.home_id = m.home_id and t.id = m.topic_id
                join organization.unit u on u.id = t.unit_id
                where m.home_id = :home and m.topic_id = :id and m.state <> 'DROPPED' and u.path_c >= :from and u.path_c < :to
                order by m.number
                """);
    }

    public List<Part> resultsOf(Scope scope, TopicId id) {
        return parts(scope, id, """
                select m.result as text, to_char(m.ended_on, 'YYYY-MM-DD') as note, '/measures/' || m.number as anchor
                from research.measure m
                join research.topic t on t.home_id = m.home_id and t.id = m.topic_id
                join organization.unit u on u.id = t.unit_id
                where m.home_id = :home and m.topic_id = :id and m.state = 'DONE' and u.path_c >= :from and u.path_c < :to
                order by m.number
                """);
    }

    private List<Part> parts(Scope scope, TopicId id, String sql) {
        return jdbc.sql(sql)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Part.class)
                .list();
    }
}
