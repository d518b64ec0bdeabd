package org.zhibu.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.testing.MovingClock;
import org.zhibu.testing.Office;

/** {@code mvn test -Pbench -Dtest=RecomputeBench}: a thousand branches with 40 activities and 20 members each. */
@Tag("bench")
@SpringBootTest(properties = "zhibu.recompute.in-background=false")
@Import(MovingClock.Set.class)
class RecomputeBench {

    private static final int BRANCHES = 1000;
    private static final PageOf.Ask PAGE = PageOf.Ask.of(1, 20);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    @Autowired
    Recompute recompute;

    @Autowired
    BranchTable table;

    @Autowired
    Months months;

    @Test
    void aThousandBranches() {
        clock.set(LocalDate.of(2026, 11, 18));
        Office office = new Office(jdbc);
        UnitId first = office.below(office.root(), "GENERAL_BRANCH", Office.LONG_AGO);
        branches(office.home, first.number(), office.path(first));
        facts(office.home);
        Scope scope = Scope.below(office.path(office.root()));

        time("rebuild of a year", () -> recompute.everything(2026));
        jdbc.sql("analyze").update();
        UnitId branch = new UnitId(8_000_000_500L);
        for (int i = 0; i < 5; i++)
            time("one activity, to the root", () -> {
                office.activity(branch, "OL-06", LocalDate.of(2026, 11, 5));
                recompute.pending();
            });
        BranchTable.Filter year = BranchTable.Filter.of(Period.year(2026));
        for (int i = 0; i < 3; i++) {
            time("table of branches, a page", () -> table.linesOf(scope, year, PAGE));
            time("table grouped by parent", () -> table.groupsOf(scope, year, PAGE));
            time("matrix of a committee, a page", () -> months.childrenOf(scope, first, 2026, PAGE));
        }
        assertThat(table.linesOf(scope, year, PAGE).total()).isEqualTo(BRANCHES);
    }

    private void branches(long home, long parent, String path) {
        jdbc.sql("""
                        insert into organization.unit (id, parent_id, kind, category_code, name, short_name, path_c, home_id, term_years)
                        select 8000000000 + n, :parent, 'BRANCH', '631', '支部' || n, '支部' || n, :path || (8000000000 + n) || '.', :home, 3
                        from generate_series(1, :branches) n
                        """)
                .param("parent", parent)
                .param("path", path)
                .param("home", home)
                .param("branches", BRANCHES)
                .update();
    }

    private void facts(long home) {
        for (String sql : new String[] {"""
            insert into member.member (home_id, id, name, name_initials, gender, category, joined_on, full_on)
            select :home, 8100000000 + n, '党员', 'DY', '1', '01', date '2010-01-01', date '2011-01-01'
            from generate_series(1, :branches * 20) n
            """, """
            insert into member.membership (home_id, id, member_home_id, member_id, unit_id, from_on, reason)
            select :home, 8200000000 + n, :home, 8100000000 + n, 8000000001 + (n - 1) / 20, date '2020-01-01', 'ENTERED'
            from generate_series(1, :branches * 20) n
            """, """
            insert into member.current_membership (member_home_id, member_id, membership_home_id, membership_id, unit_id)
            select :home, 8100000000 + n, :home, 8200000000 + n, 8000000001 + (n - 1) / 20
            from generate_series(1, :branches * 20) n
            """, """
            insert into life.activity (home_id, id, unit_id, kind, title, held_on, starts_at, minutes_long, recorded_at, recorded_by)
            select :home, 8300000000 + n, 8000000001 + (n - 1) / 40, (array['OL-01', 'OL-02', 'OL-04', 'OL-06'])[1 + n % 4],
                '活动', date '2026-01-01' + (n * 7) % 320, time '14:30', 90, timestamptz '2026-01-01 00:00+08', '某某'
            from generate_series(1, :branches * 40) n
            """, """
            insert into study.hour_entry (home_id, id, member_home_id, member_id, unit_id, held_on, starts_at, minutes_long, per_hour, hours, rule_code,
                source_type, source_home_id, source_id, title)
            select :home, 8400000000 + n, :home, 8100000001 + (n - 1) / 10, 8000000001 + (n - 1) / 200,
                date '2026-01-01' + (n * 7) % 320, time '14:30', 120, 1, 2, 'SH-20', 'life.activity', :home, 8300000000 + n, '学习'
            from generate_series(1, :branches * 200) n
            """})
            jdbc.sql(sql).param("home", home).param("branches", BRANCHES).update();
        jdbc.sql("analyze").update();
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("%-32s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    }
}
