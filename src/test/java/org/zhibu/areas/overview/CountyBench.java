package org.zhibu.areas.overview;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhibu.core.assessment.Recompute;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Subtrees;
import org.zhibu.testing.Board;
import org.zhibu.testing.County;
import org.zhibu.testing.Routes;
import org.zhibu.testing.TestDatabase;

/**
 * {@code mvn test -Pbench -Dtest=CountyBench}: the demo office 84 times over, about 1,000 branches with every feature in
 * use. Every page that needs no record is opened by an officer of the committee above all; slowest first, against one
 * pass over the facts of the year.
 */
@Tag("bench")
@SpringBootTest(properties = {"zhibu.demo=true", "zhibu.recompute.in-background=false"})
@AutoConfigureMockMvc
@Import(Board.class)
class CountyBench {

    private static final int COPIES = 83;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recompute recompute;

    @Autowired
    Subtrees subtrees;

    @Autowired
    Units units;

    @Autowired
    Board board;

    @Autowired
    MockMvc web;

    @Test
    void everyPageOfACommittee() throws Exception {
        Place top = subtrees.root().orElseThrow();
        String database =
                jdbc.sql("select current_database()").query(String.class).single();
        County county = new County(TestDatabase.superuser(database));
        county.grow(COPIES);
        TestDatabase.analyze(database);
        int year = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
        recompute.everything(year);
        TestDatabase.analyze(database);
        System.out.println(county.size());
        bare(top.home());
        double pass = bare(top.home());
        System.out.printf("%-56s %8.1f ms%n", "one pass over the facts", pass);
        Unit root = units.find(top.scope(), top.unit()).orElseThrow();
        RequestPostProcessor officer = board.as(Role.COMMITTEE_OFFICER, root);
        Map<String, Double> took = new TreeMap<>();
        List<String> pages = new ArrayList<>(Routes.shown().stream()
                .filter(route -> !route.contains("{") && !route.startsWith("/sign"))
                .toList());
        for (String area : List.of("service", "approach", "foundation", "methods")) pages.add("/areas/" + area);
        for (String words : List.of("学习", "csf", "支部 7")) pages.add("/search?q=" + words);
        for (int round = 0; round < 3; round++) for (String page : pages) took.put(page, open(page, officer));
        took.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(one -> System.out.printf(
                        "%-56s %8.1f ms, %6.2f of one pass%n", one.getKey(), one.getValue(), one.getValue() / pass));
    }

    private double open(String page, RequestPostProcessor officer) throws Exception {
        long start = System.nanoTime();
        int status =
                web.perform(get(page).with(officer)).andReturn().getResponse().getStatus();
        return status == 200 ? (System.nanoTime() - start) / 1e6 : 0;
    }

    /** The least a figure over everybody can take: one pass over the facts, added up by branch and kind. */
    private double bare(long home) {
        long start = System.nanoTime();
        jdbc.sql(
                        "select f.unit_id, f.fact_kind, count(*), sum(f.quantity) from fact.all_facts f where f.home_id = :home group by f.unit_id, f.fact_kind")
                .param("home", home)
                .query()
                .listOfRows();
        return (System.nanoTime() - start) / 1e6;
    }
}
