package org.zhibu.core.assessment;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.testing.Board;
import org.zhibu.testing.Office;
import org.zhibu.testing.Statements;
import org.zhibu.testing.TestDatabase;

/** {@code mvn test -Pbench -Dtest=RecomputeBench}: a thousand branches with 40 activities and 20 members each. */
@Tag("bench")
@SpringBootTest(properties = "zhibu.recompute.in-background=false")
@AutoConfigureMockMvc
@Import({Board.class, Board.StandingClock.class})
class RecomputeBench {

    private static final int BRANCHES = 1000;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recompute recompute;

    @Autowired
    Units units;

    @Autowired
    Board board;

    @Autowired
    MockMvc web;

    /** Milliseconds of {@link #bare}. */
    private double pass;

    @Test
    void aThousandBranches() throws Exception {
        Office office = new Office(jdbc);
        UnitId first = office.below(office.root(), "GENERAL_BRANCH", Office.LONG_AGO);
        branches(office.home, first.number(), office.path(first));
        facts(office.home);
        analyze();
        bare(office.home);
        pass = bare(office.home);
        System.out.printf("%-64s %8.1f ms%n", "one pass over the facts", pass);
        time("rebuild of a year", () -> recompute.everything(2026));
        analyze();
        for (int i = 0; i < 3; i++) time("rebuild again, nothing new", () -> recompute.everything(2026));
        UnitId branch = new UnitId(8_000_000_500L);
        for (int i = 0; i < 8; i++)
            time("one activity, to the root", () -> {
                office.activity(branch, "OL-06", LocalDate.of(2026, 11, 5));
                recompute.pending();
            });
        pages(office, branch);
    }

    private void pages(Office office, UnitId branch) throws Exception {
        Unit root = units.find(Scope.below(office.path(office.root())), office.root())
                .orElseThrow();
        RequestPostProcessor officer = board.as(Role.COMMITTEE_OFFICER, root);
        String org = "org=" + root.id().text();
        List<String> pages = List.of(
                "/dashboard?period=2026-Q4&" + org,
                "/dashboard?period=2026&sort=name&page=7&" + org,
                "/dashboard/gaps?period=2026-10&" + org,
                "/dashboard/branches.xlsx?period=2026-Q4&" + org,
                "/assessment/scores/" + branch.text() + "?year=2026",
                "/assessment/scores/" + branch.text() + "/records?indicator=D0-20",
                "/duty/calendar?org=" + branch.text());
        for (int i = 0; i < 6; i++)
            for (String page : pages)
                time(page, () -> web.perform(get(page).with(officer)).andExpect(status().isOk()));
    }

    private void analyze() {
        TestDatabase.analyze(
                jdbc.sql("select current_database()").query(String.class).single());
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
    }

    /** The least any of this can take: one pass over the facts of the year, added up by branch and kind. */
    private double bare(long home) {
        long start = System.nanoTime();
        jdbc.sql("""
                        select f.unit_id, f.fact_kind, count(*), sum(f.quantity)
                        from fact.all_facts f
                        where f.home_id = :home and f.occurred_on between date '2026-01-01' and date '2026-12-31'
                        group by f.unit_id, f.fact_kind
                        """).param("home", home).query().listOfRows();
        return (System.nanoTime() - start) / 1e6;
    }

    private void time(String what, Statements.Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double took = (System.nanoTime() - start) / 1e6;
        System.out.printf("%-64s %8.1f ms, %6.2f of one pass over the facts%n", what, took, took / pass);
    }
}
