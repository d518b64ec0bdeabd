package org.zhibu.areas.foundation.exemplar.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.exemplar.BorrowingId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;

/** Finds what branches borrowed, by the words of the practice and by what they make of it. */
@Repository
class BorrowingSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    BorrowingSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "borrowing";
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select b.home_id, b.id, p.title, b.borrowed_on, u.short_name as unit_name
                        from exemplar.borrowing b
                        join exemplar.practice p on p.home_id = b.home_id and p.id = b.practice_id
                        join organization.unit u on u.id = b.unit_id
                        where b.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and (kernel.holds(b.adapted, :words)
                            or b.practice_id = any(array(select t.id from exemplar.practice t
                                where t.home_id = :home and kernel.holds(t.title || ' ' || t.what, :words))))
                        order by b.borrowed_on desc, b.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("borrowed_on") + " \u00b7 " + row.getString("unit_name"),
                        new BorrowingId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }
}
