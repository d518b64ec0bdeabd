package org.zhibu.core.evaluation.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.evaluation.EvaluationId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds grades by their reason and basis; those only that are confirmed, which the branch reads too. */
@Repository
class EvaluationSearch implements ScopedSearch {

    private static final int SHORT = 40;

    private final JdbcClient jdbc;

    EvaluationSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "evaluation";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select e.home_id, e.id, e.reason, e.year, u.short_name as unit_name
                        from evaluation.evaluation e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = :home and u.path_c >= :from and u.path_c < :to and e.confirmed_on is not null
                          and kernel.holds(e.reason || ' ' || e.basis, :words)
                        order by e.confirmed_on desc, e.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        beginning(row.getString("reason")),
                        row.getString("year") + " · " + row.getString("unit_name"),
                        new EvaluationId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }

    private static String beginning(String reason) {
        return reason.length() > SHORT ? reason.substring(0, SHORT) + "…" : reason;
    }

    @Override
    public @Nullable String list(Place place, Words words) {
        return Address.of("/evaluation/evaluations")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
