package org.zhibu.core.evaluation.repository;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads the branches below a committee that can be judged, and how many of them are. */
@Repository
public class SheetQueries {

    private static final String BRANCHES = """
                        from organization.unit u
                        left join evaluation.evaluation e
                          on e.home_id = :home and e.unit_id = u.id and e.year = :year and e.indicator_code = :indicator
                        where u.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH') and u.dissolved_on is null
                          and (:state = '' or (:state = 'NONE') = (e.id is null))
                          and kernel.holds(u.called, :words)
                        """;

    private final JdbcClient jdbc;

    SheetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Listed<Branch> branches(Scope scope, long home, ListAsk ask, String indicator, int year) {
        return Listed.of(
                        jdbc,
                        Branch.class,
                        "select u.id, u.short_name as name, u.path_c as path",
                        BRANCHES,
                        "order by u.path_c")
                .in(scope, home)
                .asked(ask)
                .with("indicator", indicator)
                .with("year", year);
    }

    /** A branch that can be judged. */
    public record Branch(long id, String name, String path) {

        public UnitId unit() {
            return new UnitId(id);
        }
    }

    /** How far the committee is with one indicator. */
    public Progress progress(Scope scope, long home, String indicator, int year) {
        return jdbc.sql("""
                        select count(*) as branches, count(e.id) as judged, count(e.confirmed_on) as confirmed,
                            count(*) filter (where e.state = 'OBJECTED') as objected
                        from organization.unit u
                        left join evaluation.evaluation e
                          on e.home_id = :home and e.unit_id = u.id and e.year = :year and e.indicator_code = :indicator
                        where u.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH') and u.dissolved_on is null
                        """)
                .params(scope.params())
                .param("home", home)
                .param("indicator", indicator)
                .param("year", year)
                .query(Progress.class)
                .single();
    }

    /** Branches in all, judged, confirmed, and with an objection that waits. */
    public record Progress(long branches, long judged, long confirmed, long objected) {}
}
