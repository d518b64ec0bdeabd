package org.zhibu.shared.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.exchange.Reader;
import org.zhibu.areas.methods.exchange.repository.PostQueries;
import org.zhibu.areas.methods.openness.repository.EntryQueries;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleAsk;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Asked;
import org.zhibu.core.life.repository.ActivityListQueries;
import org.zhibu.core.life.repository.ActivityListQueries.Filter;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.search.SearchSource.Hit;
import org.zhibu.testing.Office;
import org.zhibu.testing.TestDatabase;

/** Among 30,000 members and 100,000 activities the very statements of search and lists go by the index of words. */
@SpringBootTest(properties = {"zhibu.recompute.in-background=false", "zhibu.test.filled-for=search"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<ScopedSearch> sources;

    @Autowired
    ActivityListQueries lists;

    @Autowired
    ArticleQueries articles;

    @Autowired
    EntryQueries entries;

    @Autowired
    PostQueries posts;

    @Autowired
    EvaluationQueries grades;

    @Autowired
    ProblemQueries problems;

    @Autowired
    ProjectQueries projects;

    @Autowired
    OutlineQueries outlines;

    @Autowired
    BoxQueries boxes;

    @Autowired
    TopicQueries topics;

    @Autowired
    PracticeQueries practices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    private static final int UNITS = 60;

    Office office;
    Long[] branches;
    Scope scope;

    @BeforeAll
    void fill() {
        office = new Office(jdbc);
        scope = Scope.below(office.path(office.root()));
        UnitId branch = office.below(office.root(), "BRANCH", Office.LONG_AGO);
        people(branch);
        activities(branch);
        branches = Stream.generate(() ->
                        office.below(office.root(), "BRANCH", Office.LONG_AGO).number())
                .limit(UNITS)
                .toArray(Long[]::new);
        articles();
        entries();
        posts();
        grades();
        others();
        office.activity(branch, "OL-06", Office.LONG_AGO);
        jdbc.sql("update life.activity set title = '桥隧100%巡查' where home_id = :home and title = '活动'")
                .param("home", office.home)
                .update();
        String url = environment.getRequiredProperty("spring.datasource.url");
        TestDatabase.analyze(url.substring(url.lastIndexOf('/') + 1));
    }

    private void people(UnitId branch) {
        jdbc.sql("""
                        insert into member.member (home_id, id, name, name_initials, gender, category, joined_on, full_on)
                        select :home, 7000000000 + i, chr(20000 + i % 211) || chr(24000 + i % 997) || chr(28000 + i % 1009),
                            'a' || chr(97 + i % 26) || chr(97 + i / 26 % 26), '1', '01', date '2010-01-01', date '2011-01-01'
                        from generate_series(1, 30000) i
                        """).param("home", office.home).update();
        jdbc.sql("""
                        insert into member.membership (home_id, id, member_home_id, member_id, unit_id, from_on, reason)
                        select :home, 7100000000 + i, :home, 7000000000 + i, :unit, date '2020-01-01', 'ENTERED'
                        from generate_series(1, 30000) i
                        """).param("home", office.home).param("unit", branch.number()).update();
        jdbc.sql("""
                        insert into member.current_membership
                            (member_home_id, member_id, membership_home_id, membership_id, unit_id)
                        select :home, 7000000000 + i, :home, 7100000000 + i, :unit
                        from generate_series(1, 30000) i
                        """).param("home", office.home).param("unit", branch.number()).update();
    }

    private void activities(UnitId branch) {
        jdbc.sql("""
                        insert into life.activity (home_id, id, unit_id, kind, title, held_on, starts_at, minutes_long,
                            place, host, recorder, agenda, recorded_at, recorded_by)
                        select :home, 7200000000 + i, :unit, 'OL-06',
                            chr(20000 + i % 1009) || chr(22000 + i % 997) || chr(24000 + i % 991) || chr(26000 + i % 983),
                            date '2020-01-01' + i % 2000, time '14:30', 90, '会议室', '陈志远', '李敏', '议程',
                            timestamptz '2026-01-01 00:00+08', '陈志远'
                        from generate_series(1, 100000) i
                        """).param("home", office.home).param("unit", branch.number()).update();
    }

    /** Four characters, never the same, around the words of one row. */
    private static final String TITLE = """
            case i when 12345 then '桥隧100%巡查' else
                chr(20000 + i % 1009) || chr(22000 + i % 997) || chr(24000 + i % 991) || chr(26000 + i % 983) end""";

    private void articles() {
        jdbc.sql("""
                        insert into publicity.article (home_id, id, unit_id, title, body, words, audience, to_unit_id, state,
                            created_by, created_at, changed_at)
                        select :home, 7300000000 + i, unit, %s, '', '', 'BRANCH', unit, 'DRAFT', '李敏',
                            timestamptz '2026-01-01 00:00+08', timestamptz '2026-01-01 00:00+08'
                        from generate_series(1, 30000) i, lateral (select (cast(:units as bigint[]))[1 + i %% 60] as unit) u
                        """.formatted(TITLE))
                .param("home", office.home)
                .param("units", branches)
                .update();
    }

    private void entries() {
        jdbc.sql("""
                        insert into openness.entry (home_id, id, unit_id, item_code, year, part, title, venue, spot, from_on,
                            approved_by, state, entered_by, entered_at)
                        select :home, 7400000000 + i, unit, 'O-01', 2026, 1, %s, 'BOARD', '', date '2026-01-01', '',
                            'PUBLISHED', '李敏', timestamptz '2026-01-01 00:00+08'
                        from generate_series(1, 30000) i, lateral (select (cast(:units as bigint[]))[1 + i %% 60] as unit) u
                        """.formatted(TITLE))
                .param("home", office.home)
                .param("units", branches)
                .update();
    }

    private void posts() {
        jdbc.sql("""
                        insert into exchange.post (home_id, id, unit_id, kind, title, body, standing, author, posted_on, posted_at)
                        select :home, 7500000000 + i, unit, 'QUESTION', %s, '', 'OPEN', '李敏', date '2026-01-01',
                            timestamptz '2026-01-01 00:00+08'
                        from generate_series(1, 30000) i, lateral (select (cast(:units as bigint[]))[1 + i %% 60] as unit) u
                        """.formatted(TITLE))
                .param("home", office.home)
                .param("units", branches)
                .update();
    }

    private void grades() {
        jdbc.sql("""
                        insert into evaluation.evaluation (home_id, id, unit_id, year, indicator_code, grade, reason, basis, state,
                            recorded_by, recorded_on, confirmed_by, confirmed_on)
                        select :home, 7600000000 + i, unit, i, 'D0-05', 'GOOD', %s, '', 'CONFIRMED', '李敏', date '2026-01-01',
                            '周岚', date '2026-01-02'
                        from generate_series(1, 30000) i, lateral (select (cast(:units as bigint[]))[1 + i %% 60] as unit) u
                        """.formatted(TITLE))
                .param("home", office.home)
                .param("units", branches)
                .update();
    }

    /** 30,000 rows of one more type, one branch after the other; the id is {@code first + i}. */
    private void fill(String table, String columns, String values, long first) {
        jdbc.sql(
                        "insert into %s (home_id, id, unit_id, %s)".formatted(table, columns)
                                + " select :home, :first + i, unit, " + values.replace("TITLE", TITLE)
                                + " from generate_series(1, 30000) i, lateral (select (cast(:units as bigint[]))[1 + i % 60] as unit) u")
                .param("home", office.home)
                .param("first", first)
                .param("units", branches)
                .update();
    }

    private void others() {
        fill(
                "integrity.problem",
                "style, what, origin, found_on, state, created_by, created_at",
                "'FORMALISM', TITLE, 'NOTICED', date '2026-01-01', 'FOUND', '李敏', timestamptz '2026-01-01 00:00+08'",
                7700000000L);
        fill(
                "project.project",
                "title, first_year, last_year, how, indicator, measured_in, baseline, baseline_source, target, direction, state,"
                        + " created_by, created_at",
                "TITLE, 2026, 2026, '', '', '', 1, '', 2, 'UP', 'DRAFT', '李敏', timestamptz '2026-01-01 00:00+08'",
                7800000000L);
        fill(
                "outline.outline",
                "title, kind, audience, goal, preparation, materials, place, cost, state, made_on, made_by",
                "TITLE, 'OL-06', '', '', '', '', '', '', 'OWN', date '2026-01-01', '李敏'",
                7900000000L);
        fill(
                "ballot.box",
                "kind, title, state, created_by, created_at",
                "'POLL', TITLE, 'DRAFT', '李敏', timestamptz '2026-01-01 00:00+08'",
                8000000000L);
        fill(
                "research.topic",
                "title, question, people, places, due_on, state, created_by, created_at",
                "TITLE, '', '', '', date '2026-01-01', 'PLANNED', '李敏', timestamptz '2026-01-01 00:00+08'",
                8100000000L);
        fill(
                "exemplar.practice",
                "title, what, how, cost, effect, evidence, state, proposed_on, created_by, created_at",
                "TITLE, '', '', '', '', '', 'PROPOSED', date '2026-01-01', '李敏', timestamptz '2026-01-01 00:00+08'",
                8200000000L);
    }

    private List<Hit> found(String key, String words) {
        ScopedSearch source = sources.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return source.find(scope, office.home, Words.of(words), 5);
    }

    /** Runs something in a transaction and asserts that it went by the index and read no table from end to end. */
    private <T> T by(String index, String table, java.util.function.Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // What earlier transactions of the connection did may still be counted.
            long indexed = scans(index);
            long read = scans(table);
            T answer = reading.get();
            assertThat(scans(index) - indexed).as("scans of %s", index).isPositive();
            assertThat(scans(table) - read).as("sequential scans of %s", table).isZero();
            return answer;
        }));
    }

    private long scans(String relation) {
        return jdbc.sql("select pg_stat_get_xact_numscans(cast(:relation as regclass))")
                .param("relation", relation)
                .query(Long.class)
                .single();
    }

    @Test
    void twoCharactersOfATitleGoByTheIndex() {
        List<Hit> hits = by("life.activity_words_ix", "life.activity", () -> found("activity", "桥隧"));
        assertThat(hits).hasSize(1);
    }

    @Test
    void oneCharacterGoesByTheIndexToo() {
        assertThat(by("life.activity_words_ix", "life.activity", () -> found("activity", "隧")))
                .hasSize(1);
    }

    @Test
    void severalCharactersWithSignsAreTakenAsTheyAre() {
        assertThat(by("life.activity_words_ix", "life.activity", () -> found("activity", "100%巡")))
                .hasSize(1);
        assertThat(found("activity", "1_0")).isEmpty();
        assertThat(found("activity", "隧'")).isEmpty();
        assertThat(found("activity", "\\隧")).isEmpty();
        assertThat(found("activity", "%%")).isEmpty();
    }

    @Test
    void theListOfActivitiesGoesByTheSameIndex() {
        Filter filter = new Filter("", null, "", "桥隧");
        assertThat(by("life.activity_words_ix", "life.activity", () -> lists.rows(scope, office.home, filter, 20, 0)))
                .hasSize(1);
    }

    @Test
    void articlesEntriesPostsAndGradesGoByTheirIndexes() {
        assertThat(by("publicity.article_words_ix", "publicity.article", () -> found("publicity", "桥隧")))
                .hasSize(1);
        assertThat(by("openness.entry_words_ix", "openness.entry", () -> found("openness", "桥隧")))
                .hasSize(1);
        assertThat(by("exchange.post_words_ix", "exchange.post", () -> found("exchange", "桥隧")))
                .hasSize(1);
        assertThat(by("evaluation.evaluation_words_ix", "evaluation.evaluation", () -> found("evaluation", "桥隧")))
                .hasSize(1);
    }

    @Test
    void theirListsGoByTheSameIndexes() {
        ArticleAsk articleAsk = new ArticleAsk();
        articleAsk.setQ("桥隧");
        ListAsk ask = new ListAsk();
        ask.setQ("100%巡");
        Reader reader = new Reader(office.root(), office.home, "", office.path(office.root()), 0, true, false);
        assertThat(by(
                        "publicity.article_words_ix",
                        "publicity.article",
                        () -> articles.list(scope, office.home, articleAsk)
                                .page()
                                .rows()))
                .hasSize(1);
        assertThat(by(
                        "openness.entry_words_ix",
                        "openness.entry",
                        () -> entries.list(scope, office.home, "", ask).page().rows()))
                .hasSize(1);
        assertThat(by(
                        "exchange.post_words_ix",
                        "exchange.post",
                        () -> posts.list(scope, reader, "", false, ask).page().rows()))
                .hasSize(1);
        assertThat(by(
                        "evaluation.evaluation_words_ix",
                        "evaluation.evaluation",
                        () -> grades.list(scope, office.home, new Asked(ask, true, "", 0))
                                .page()
                                .rows()))
                .hasSize(1);
    }

    @Test
    void problemsProjectsOutlinesAndBoxesGoByTheirIndexes() {
        assertThat(by("integrity.problem_words_ix", "integrity.problem", () -> found("integrity", "桥隧")))
                .hasSize(1);
        assertThat(by("project.project_words_ix", "project.project", () -> found("project", "桥隧")))
                .hasSize(1);
        assertThat(by("outline.outline_words_ix", "outline.outline", () -> found("outline", "桥隧")))
                .hasSize(1);
        assertThat(by("ballot.box_words_ix", "ballot.box", () -> found("ballot", "桥隧")))
                .hasSize(1);
        assertThat(by("research.topic_words_ix", "research.topic", () -> found("topic", "桥隧")))
                .hasSize(1);
        assertThat(by("exemplar.practice_words_ix", "exemplar.practice", () -> found("practice", "桥隧")))
                .hasSize(1);
    }

    @Test
    void theirListsGoByThemToo() {
        ListAsk ask = new ListAsk();
        ask.setQ("100%巡");
        LocalDate today = LocalDate.of(2026, 11, 18);
        assertThat(by(
                        "integrity.problem_words_ix",
                        "integrity.problem",
                        () -> problems.list(scope, office.home, ask, "", today)
                                .page()
                                .rows()))
                .hasSize(1);
        assertThat(by(
                        "project.project_words_ix",
                        "project.project",
                        () -> projects.list(scope, office.home, ask, today)
                                .page()
                                .rows()))
                .hasSize(1);
        assertThat(by(
                        "outline.outline_words_ix",
                        "outline.outline",
                        () -> outlines.list(scope, office.home, "", ask).page().rows()))
                .hasSize(1);
        assertThat(by(
                        "ballot.box_words_ix",
                        "ballot.box",
                        () -> boxes.list(scope, office.home, ask).page().rows()))
                .hasSize(1);
        assertThat(by(
                        "research.topic_words_ix",
                        "research.topic",
                        () -> topics.list(scope, office.home, ask).page().rows()))
                .hasSize(1);
        assertThat(by(
                        "exemplar.practice_words_ix",
                        "exemplar.practice",
                        () -> practices.list(scope, office.home, ask).page().rows()))
                .hasSize(1);
    }

    @Test
    void namesAndInitialsGoByTheirIndexes() {
        String name = jdbc.sql("select name from member.member where home_id = :home and id = 7000012345")
                .param("home", office.home)
                .query(String.class)
                .single();
        List<Hit> hits = by("member.member_words_ix", "member.member", () -> found("member", name.substring(0, 2)));
        assertThat(hits).isNotEmpty().allMatch(hit -> hit.title().contains(name.substring(0, 2)));
        assertThat(by("member.member_initials_ix", "member.member", () -> found("member", "abc")))
                .isNotEmpty();
    }
}
