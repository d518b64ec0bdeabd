package org.zhibu.shared.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.core.life.repository.ActivityListQueries;
import org.zhibu.core.life.repository.ActivityListQueries.Filter;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
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
    List<SearchSource> sources;

    @Autowired
    ActivityListQueries lists;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    Office office;
    Scope scope;

    @BeforeAll
    void fill() {
        office = new Office(jdbc);
        scope = Scope.below(office.path(office.root()));
        UnitId branch = office.below(office.root(), "BRANCH", Office.LONG_AGO);
        people(branch);
        activities(branch);
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

    private List<Hit> found(String key, String words) {
        SearchSource source = sources.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return source.find(scope, office.home, Words.of(words), 5);
    }

    /** Runs something in a transaction and asserts that it went by the index and read no table from end to end. */
    private <T> T by(String index, String table, java.util.function.Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(status -> {
            T read = reading.get();
            assertThat(scans(index)).as("scans of %s", index).isPositive();
            assertThat(scans(table)).as("sequential scans of %s", table).isZero();
            return read;
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
