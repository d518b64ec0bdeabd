package org.zhibu.areas.methods.outline.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds arranged activities by what they are called. */
@Repository
class ArrangementSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    ArrangementSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "arrangement";
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.title, a.planned_on as day, u.short_name as unit_name
                        from outline.arrangement a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and kernel.holds(a.title, :words) and u.path_c >= :from and u.path_c < :to
                        order by a.planned_on desc, a.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("day") + " · " + row.getString("unit_name"),
                        new ArrangementId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
