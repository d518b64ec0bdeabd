package org.zhibu.areas.service.help.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds cases by their number, never by a word or a name. */
@Repository
class HelpSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    HelpSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "help";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select c.home_id, c.id, c.year, c.number, c.asked_on, u.short_name as unit_name
                        from help.help_case c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and kernel.holds('BF-' || c.year || '-' || lpad(c.number::text, 3, '0'), :words)
                        order by c.asked_on desc, c.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        CaseQueries.code(row.getInt("year"), row.getInt("number")),
                        row.getString("asked_on") + " \u00b7 " + row.getString("unit_name"),
                        new CaseId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
