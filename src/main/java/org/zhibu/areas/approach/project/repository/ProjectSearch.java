package org.zhibu.areas.approach.project.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds projects by their title and what they measure. */
@Repository
class ProjectSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    ProjectSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "project";
    }

    @Override
    public int order() {
        return 58;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.title, p.first_year, p.last_year, u.short_name as unit_name
                        from project.project p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and u.path_c >= :from and u.path_c < :to and kernel.holds(p.title || ' ' || p.indicator, :words)
                        order by p.last_year desc, p.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        years(row.getInt("first_year"), row.getInt("last_year")) + " · " + row.getString("unit_name"),
                        new ProjectId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }

    private static String years(int first, int last) {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
