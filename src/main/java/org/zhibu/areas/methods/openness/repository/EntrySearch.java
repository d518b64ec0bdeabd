package org.zhibu.areas.methods.openness.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds what was made public by its title. */
@Repository("opennessEntrySearch")
class EntrySearch implements ScopedSearch {

    private final JdbcClient jdbc;

    EntrySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "openness";
    }

    @Override
    public int order() {
        return 81;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select e.home_id, e.id, e.title, e.from_on, u.short_name as unit_name
                        from openness.entry e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = :home and u.path_c >= :from and u.path_c < :to and kernel.holds(e.title || ' ' || e.spot, :words)
                        order by e.from_on desc, e.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("from_on") + " · " + row.getString("unit_name"),
                        new EntryId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
