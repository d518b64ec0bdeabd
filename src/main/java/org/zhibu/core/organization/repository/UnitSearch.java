package org.zhibu.core.organization.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds organisations by name or code. */
@Repository
class UnitSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    UnitSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "organization";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select u.id, u.name, coalesce(p.name, '') as above
                        from organization.unit u
                        left join organization.unit p on p.id = u.parent_id
                        where u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                          and kernel.holds(u.called, :words)
                        order by length(u.path_c), u.name
                        limit :most
                        """)
                .params(scope.params())
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("name"),
                        row.getString("above"),
                        "/organization/units/" + new UnitId(row.getLong("id"))))
                .list();
    }
}
