package org.zhibu.areas.foundation.norm.repository;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds norms by name and text: those of the subtree and of the organisations above it. */
@Repository
class NormSearch implements ScopedSearch {

    private final JdbcClient jdbc;
    private final Clock clock;

    NormSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "norm";
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select n.home_id, n.id, n.title, e.from_on, u.short_name as unit_name
                        from norm.norm n
                        """ + EditionInForce.JOIN + """
                        join organization.unit u on u.id = n.unit_id
                        where n.home_id = :home and (kernel.holds(n.title, :words) or kernel.holds(e.text, :words))
                          and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c))
                        order by e.from_on desc, n.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", LocalDate.now(clock))
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("from_on") + " · " + row.getString("unit_name"),
                        new NormId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
