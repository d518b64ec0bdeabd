package org.zhibu.areas.foundation.exemplar.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds practices by their words; published ones of the whole home. */
@Repository
class PracticeSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    PracticeSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "practice";
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.title, t.proposed_on as day, u.short_name as unit_name
                        from exemplar.practice t
                        join organization.unit u on u.id = t.unit_id
                        where t.home_id = :home and kernel.holds(t.title || ' ' || t.what, :words)
                          and (u.path_c >= :from and u.path_c < :to
                            or t.state = 'PUBLISHED' and exists (
                                select 1 from organization.unit mine
                                where mine.home_id = t.home_id and mine.path_c >= :from and mine.path_c < :to))
                        order by t.proposed_on desc, t.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("day") + " · " + row.getString("unit_name"),
                        new PracticeId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
