package org.zhibu.areas.service.training.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds courses by title or lecturer. */
@Repository
class CourseSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    CourseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "training";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select c.home_id, c.id, c.title, c.from_on, u.short_name as unit_name
                        from training.course c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = :home
                          and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c) and c.state <> 'DRAFT')
                          and kernel.holds(c.title || ' ' || c.lecturer, :words)
                        order by c.from_on desc, c.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("from_on") + " · " + row.getString("unit_name"),
                        new CourseId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }

    @Override
    public String list(Place place, Words words) {
        return Address.of("/training/courses")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
