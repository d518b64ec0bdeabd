package org.zhibu.areas.methods.appraisal.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds appraisals by their branch and year. */
@Repository
class AppraisalSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    AppraisalSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "appraisal";
    }

    @Override
    public int order() {
        return 111;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.year || ' ' || u.name as title
                        from appraisal.appraisal a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to and a.state <> 'CANCELLED'
                          and kernel.holds(a.year || ' ' || u.called, :words)
                        order by a.year desc, a.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"), "", new AppraisalId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
