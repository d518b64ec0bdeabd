package org.zhibu.areas.approach.integrity.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds spot checks by what was looked at and what was concluded. */
@Repository
class SpotSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    SpotSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "spot";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select s.home_id, s.id, s.looked_at, s.held_on, u.short_name as unit_name
                        from integrity.spot s
                        join organization.unit u on u.id = s.unit_id
                        where s.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and kernel.holds(s.looked_at || ' ' || s.conclusion, :words)
                        order by s.held_on desc, s.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("looked_at"),
                        row.getString("held_on") + " \u00b7 " + row.getString("unit_name"),
                        new SpotId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
