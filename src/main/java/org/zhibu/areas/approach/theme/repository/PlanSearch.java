package org.zhibu.areas.approach.theme.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds plans of study by title and by the topics on them: those of the subtree and those handed down to it. */
@Repository
class PlanSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    PlanSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "theme";
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.title, p.year, u.short_name as unit_name
                        from theme.plan p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home
                          and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c))
                          and (kernel.holds(p.title, :words) or p.id = any(array(
                            select i.plan_id from theme.item i where i.home_id = :home and kernel.holds(i.topic, :words))))
                        order by p.year desc, u.path_c
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getInt("year") + " · " + row.getString("unit_name"),
                        new PlanId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }

    @Override
    public String list(Place place, Words words) {
        return Address.of("/theme/plans")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
