package org.zhibu.areas.approach.integrity.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds rows of the ledger by what is wrong. */
@Repository
class IntegritySearch implements ScopedSearch {

    private final JdbcClient jdbc;

    IntegritySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "integrity";
    }

    @Override
    public int order() {
        return 59;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.what, p.found_on, u.short_name as unit_name
                        from integrity.problem p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and u.path_c >= :from and u.path_c < :to and kernel.holds(p.what, :words)
                        order by p.found_on desc, p.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("what"),
                        row.getString("found_on") + " · " + row.getString("unit_name"),
                        new ProblemId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
