package org.zhibu.areas.service.funding.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds applications for money by what they are for. */
@Repository
class FundingSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    FundingSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "funding";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.title, a.needed_on, u.short_name as unit_name
                        from funding.application a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to and kernel.holds(a.title, :words)
                        order by a.needed_on desc, a.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("needed_on") + " · " + row.getString("unit_name"),
                        new ApplicationId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }

    @Override
    public String list(Place place, Words words) {
        return Address.of("/funding/applications")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
