package org.zhibu.areas.methods.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.areas.methods.ballot.Polling.Slip;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.security.Accounts;
import org.zhibu.testing.Statements;
import org.zhibu.testing.Web;

/** Ballots are secret in fact: from the whole database nobody finds a voter more often than by guessing. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTest {

    private static final int VOTERS = 12;
    private static final int VOTES = 15;

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    Polling polling;
    Relinking attack;

    @BeforeEach
    void set() {
        stage.set();
        polling = new Polling(web, stage, accounts);
        attack = new Relinking(
                jdbc.sql("select current_database()").query(String.class).single());
    }

    /** Twelve people vote one after the other; the phrases of the first question and of the second, in that order. */
    private List<List<String>> voted(List<Slip> slips) throws Exception {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            List<String> phrases = polling.vote(slips.get(voter), voter % 4, (voter + 1) % 4);
            first.add(phrases.get(0));
            second.add(phrases.get(1));
        }
        return List.of(first, second);
    }

    private static BoxId id(String box) {
        return BoxId.of(box.substring(box.lastIndexOf('/') + 1));
    }

    @Test
    void theAttackFindsEverybodyBeforeTheBoxIsClosed() throws Exception {
        String box = polling.drawn("对支部工作满意吗", "对书记满意吗");
        List<String> truth = voted(polling.opened(box, 0)).get(0);
        Map<String, List<String>> orders = attack.orders("ballot.ballot", id(box), 1);
        assertThat(Relinking.hits(orders.getOrDefault("xmin::text::bigint, ctid", List.of()), truth))
                .as("an attack that finds nobody would prove nothing")
                .isEqualTo(VOTERS);
    }

    @Test
    void theAttackFindsEverybodyBySomeColumnSomebodyAdds() throws Exception {
        String box = polling.drawn("对支部工作满意吗", "对书记满意吗");
        List<String> truth = voted(polling.opened(box, 0)).get(0);
        attack.owner().execute("""
                create table ballot.added as
                select b.*, timestamptz '2026-11-18 16:00+08' + row_number() over (order by b.xmin::text::bigint, b.question)
                    * interval '1 minute' as cast_at
                from ballot.ballot b order by gen_random_uuid()
                """);
        try {
            Map<String, List<String>> orders = attack.orders("ballot.added", id(box), 1);
            assertThat(Relinking.hits(orders.getOrDefault("cast_at", List.of()), truth))
                    .isEqualTo(VOTERS);
        } finally {
            attack.owner().execute("drop table ballot.added");
        }
    }

    @Test
    void aBallotHasNoColumnThatCouldTellWhen() {
        assertThat(attack.columns("ballot.ballot"))
                .containsExactly("box_id", "choice", "code_hash", "home_id", "phrase", "question", "receipt", "voters");
        assertThat(attack.columns("ballot.counted"))
                .containsExactly("box_id", "choice", "home_id", "phrase", "question", "voters");
        assertThat(attack.columns("ballot.slip")).containsExactly("box_id", "code_hash", "home_id", "voters");
        assertThat(attack.owner().queryForList("""
                        select cast(a.attrelid as regclass)::text || '.' || a.attname from pg_attribute a
                        where a.attrelid in ('ballot.ballot'::regclass, 'ballot.counted'::regclass, 'ballot.slip'::regclass)
                          and a.attnum > 0 and (a.atthasdef or a.attidentity <> '' or a.attgenerated <> '')
                        union all
                        select t.tgname::text from pg_trigger t
                        where t.tgrelid in ('ballot.ballot'::regclass, 'ballot.counted'::regclass, 'ballot.slip'::regclass)
                          and not t.tgisinternal
                        """, String.class))
                .as("what the database fills in by itself, and what runs along")
                .isEmpty();
    }

    @Test
    void findsNobodyAfterwards() throws Exception {
        Map<String, Integer> hits = new LinkedHashMap<>();
        int together = 0;
        for (int vote = 0; vote < VOTES; vote++) {
            String box = polling.drawn("对支部工作满意吗", "对书记满意吗");
            List<List<String>> truth = voted(polling.opened(box, 0));
            polling.closed(box);
            Map<String, List<String>> firsts = attack.orders("ballot.counted", id(box), 1);
            Map<String, List<String>> seconds = attack.orders("ballot.counted", id(box), 2);
            firsts.forEach((order, guessed) -> {
                assertThat(guessed).as("every ballot is there").containsExactlyInAnyOrderElementsOf(truth.get(0));
                hits.merge(order, Relinking.hits(guessed, truth.get(0)), Integer::sum);
            });
            for (String order : firsts.keySet()) together += whole(firsts.get(order), seconds.get(order), truth);
        }
        // By chance one voter a vote is found, 15 in 15 votes with a deviation of 3.9; six of those are 23.
        assertThat(hits)
                .allSatisfy((order, found) -> assertThat(found).as(order).isLessThan(VOTES + 24));
        assertThat(together / hits.size()).as("whole ballots put together").isLessThan(VOTES + 24);
    }

    /** How often the n-th row of the first question and the n-th of the second are one person's. */
    private static int whole(List<String> firsts, List<String> seconds, List<List<String>> truth) {
        int whole = 0;
        for (int at = 0; at < firsts.size(); at++)
            if (truth.get(0).indexOf(firsts.get(at)) == truth.get(1).indexOf(seconds.get(at))) whole++;
        return whole;
    }

    @Test
    void votingWritesNothingButTheBallot(CapturedOutput output) throws Exception {
        String box = polling.drawn("对支部工作满意吗", "对书记满意吗");
        List<Slip> slips = polling.opened(box, 0);
        Map<String, List<String>> before = attack.dump();
        List<String> marked = marks();
        int said = output.getAll().length();
        voted(slips);
        Map<String, List<String>> after = attack.dump();
        after.keySet().removeIf(table -> table.matches("(assessment|duty|fact|openness)\\..*"));
        assertThat(after.entrySet().stream()
                        .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly("ballot.ballot");
        assertThat(marks())
                .as("no check of a foreign key left a voting transaction behind")
                .isEqualTo(marked);
        assertThat(output.getAll().substring(said)).doesNotContain(slips.get(0).code(), "/ballot/slip");
    }

    @Test
    void oneBallotIsOneInsertAndNoOtherWrite() throws Exception {
        String box = polling.drawn("对支部工作满意吗", "对书记满意吗");
        Slip slip = polling.opened(box, 0).get(0);
        List<String> writes = Statements.during(() -> polling.vote(slip, 1, 2)).stream()
                .map(sql -> sql.strip().replaceAll("\\s+", " "))
                .filter(sql -> !sql.startsWith("select "))
                .toList();
        assertThat(writes).singleElement().asString().startsWith("insert into ballot.ballot ");
    }

    /** Statistics outlive the rows they were made of; autovacuum makes them while people vote. */
    @Test
    void theDatabaseKeepsNoSampleOfTheBallots() throws Exception {
        voted(polling.opened(polling.drawn("对支部工作满意吗", "对书记满意吗"), 0));
        for (String table : List.of("ballot.ballot", "ballot.slip", "ballot.box"))
            attack.owner().execute("analyze " + table);
        assertThat(attack.owner().queryForList("""
                        select distinct tablename::text from pg_stats
                        where schemaname = 'ballot' and tablename in ('ballot', 'slip', 'box')
                        """, String.class)).containsExactly("box");
    }

    /** The transactions that last held a row of a table beside the ballots. */
    private List<String> marks() {
        List<String> marks = new ArrayList<>();
        for (String table : List.of("question", "choice", "slip", "roll", "teller"))
            marks.addAll(attack.owner()
                    .queryForList(
                            "select '%s ' || xmin || ' ' || xmax from ballot.%s order by 1".formatted(table, table),
                            String.class));
        return marks;
    }

    @Test
    void keepsNoCodeAndNoOrderOfTheSheet() throws Exception {
        String box = polling.drawn("对支部工作满意吗");
        List<Slip> slips = polling.opened(box, 0);
        String all = String.join(
                "\n",
                attack.dump().values().stream()
                        .map(rows -> String.join("\n", rows))
                        .toList());
        for (Slip slip : slips)
            assertThat(all).doesNotContain(slip.code(), slip.code().replace("-", ""));
        assertThat(attack.owner()
                        .queryForList(
                                "select encode(code_hash, 'hex') from ballot.slip where box_id = ? order by ctid",
                                String.class,
                                id(box).number()))
                .hasSize(22)
                .isSorted();
    }

    @Test
    void oneTransactionAndNothingElseIsLeftAfterClosing() throws Exception {
        String box = polling.drawn("对支部工作满意吗", "对书记满意吗");
        voted(polling.opened(box, 0));
        polling.closed(box);
        long number = id(box).number();
        assertThat(attack.owner()
                        .queryForObject(
                                "select count(distinct xmin::text) from ballot.counted where box_id = ?",
                                Integer.class,
                                number))
                .isOne();
        for (String table : List.of("ballot", "slip"))
            assertThat(attack.owner()
                            .queryForObject(
                                    "select count(*) from ballot." + table + " where box_id = ?",
                                    Integer.class,
                                    number))
                    .isZero();
    }

    @Test
    void thePortalItselfCanNeitherReadNorChangeWhatWasChosen() throws Exception {
        String box = polling.drawn("对支部工作满意吗", "对书记满意吗");
        voted(polling.opened(box, 0));
        BoxId id = id(box);
        String where = " where home_id = " + id.home() + " and box_id = " + id.number();
        for (String forbidden : List.of(
                "select choice from ballot.ballot" + where,
                "select phrase from ballot.ballot" + where,
                "update ballot.ballot set choice = 1" + where,
                "delete from ballot.ballot" + where,
                "delete from ballot.slip" + where,
                "insert into ballot.counted (home_id, box_id, question, phrase, choice) values (%d, %d, 1, '青山 绿水', 1)"
                        .formatted(id.home(), id.number()),
                "delete from ballot.counted" + where))
            assertThatThrownBy(() -> jdbc.sql(forbidden).update())
                    .as(forbidden)
                    .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("select ballot.close_box(%d, %d)".formatted(id.home(), id.number()))
                        .query(Integer.class)
                        .single())
                .hasStackTraceContaining("by two tellers");
        assertThat(jdbc.sql("select pg_has_role('zhibu_app', 'zhibu_teller', 'member')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void requestsThatVoteStayOutOfTheAccessLog() throws Exception {
        assertThat(web.perform(post("/ballot/slip").param("code", "2345"))
                        .andReturn()
                        .getRequest()
                        .getAttribute("zhibu.unlogged"))
                .isEqualTo("true");
        assertThat(web.perform(post("/ballot/slip").param("code", "2345"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Set-Cookie"))
                .isNull();
    }
}
