package org.zhibu.areas.foundation.research.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds topics of research by their words. */
@Repository
class TopicSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    TopicSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "topic";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.title, t.due_on as day, u.short_name as unit_name
                        from research.topic t
                        join organization.unit u on u.id = t.unit_id
                        where t.home_id = :home and u.path_c >= :from and u.path_c < :to and kernel.holds(t.title || ' ' || t.question, :words)
                        order by t.due_on desc, t.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("day") + " · " + row.getString("unit_name"),
                        new TopicId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
