package org.zhibu.areas.methods.ballot.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds votes by what they are about. */
@Repository
class BoxSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    BoxSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "ballot";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select b.home_id, b.id, b.title, u.short_name as unit_name
                        from ballot.box b
                        join organization.unit u on u.id = b.unit_id
                        where b.home_id = :home and u.path_c >= :from and u.path_c < :to and kernel.holds(b.title, :words)
                        order by b.created_at desc, b.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("unit_name"),
                        new BoxId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
