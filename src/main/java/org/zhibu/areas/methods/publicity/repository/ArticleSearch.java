package org.zhibu.areas.methods.publicity.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds articles by their title and text. */
@Repository
class ArticleSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    ArticleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "publicity";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.title, cast(a.changed_at at time zone 'Asia/Shanghai' as date) as changed_on,
                            u.short_name as unit_name
                        from publicity.article a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and kernel.holds(a.title || ' ' || a.words, :words)
                        order by strpos(lower(a.title), lower(:words)) > 0 desc, a.changed_at desc, a.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("changed_on") + " · " + row.getString("unit_name"),
                        new ArticleId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }

    @Override
    public String list(Place place, Words words) {
        return Address.of("/publicity/articles")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
