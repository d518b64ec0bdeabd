package org.zhibu.areas.methods.exchange.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds open posts of the whole home by their words. */
@Repository("exchangePostSearch")
class PostSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    PostSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "exchange";
    }

    @Override
    public int order() {
        return 82;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.title, p.posted_on, u.short_name as unit_name
                        from exchange.post p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and p.standing = 'OPEN' and kernel.holds(p.title || ' ' || p.body, :words)
                          and exists (
                            select 1 from organization.unit mine
                            where mine.home_id = p.home_id and mine.path_c >= :from and mine.path_c < :to)
                        order by p.posted_on desc, p.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("posted_on") + " · " + row.getString("unit_name"),
                        new PostId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
