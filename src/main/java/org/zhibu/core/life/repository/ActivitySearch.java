package org.zhibu.core.life.repository;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds activities by title and topic, the latest first; talks are never found by their words. */
@Repository
class ActivitySearch implements ScopedSearch {

    private final JdbcClient jdbc;

    ActivitySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "activity";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.title, a.held_on, u.short_name as unit_name
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and a.state = 'RECORDED' and a.kind <> 'TALK'
                          and kernel.holds(a.title || ' ' || coalesce(a.topic, '') || ' ' || coalesce(a.place, '') || ' ' || coalesce(a.host, ''),
                            :words)
                        order by a.held_on desc, a.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class) + " · " + row.getString("unit_name"),
                        "/life/activities/" + new ActivityId(row.getLong("home_id"), row.getLong("id"))))
                .list();
    }

    @Override
    public String list(Place place, Words words) {
        return Address.of("/life/activities")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
