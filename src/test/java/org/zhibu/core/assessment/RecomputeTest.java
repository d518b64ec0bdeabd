package org.zhibu.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.duty.Duties;
import org.zhibu.core.duty.Duty;
import org.zhibu.core.duty.DutyState;
import org.zhibu.shared.fact.Consequence;
import org.zhibu.shared.fact.Consequences;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.testing.MovingClock;
import org.zhibu.testing.Office;
import org.zhibu.testing.Statements;

@SpringBootTest(properties = "zhibu.recompute.in-background=false")
@Import(MovingClock.Set.class)
@Transactional
class RecomputeTest {

    private static final PageOf.Ask ALL = PageOf.Ask.of(1, 100);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    @Autowired
    Recompute recompute;

    @Autowired
    Scores scores;

    @Autowired
    Duties duties;

    @Autowired
    List<Consequences> consequences;

    Office office;
    Scope scope;

    @BeforeEach
    void openAnOffice() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        clock.set(LocalDate.of(2026, 11, 18));
        office = new Office(jdbc);
        scope = Scope.below(office.path(office.root()));
    }

    @AfterEach
    void leave() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aMeetingReachesTheBranchAndEveryCommitteeAbove() {
        UnitId general = office.below(office.root(), "GENERAL_BRANCH", Office.LONG_AGO);
        UnitId branch = office.branchWithCommittee(general, 12);
        office.activity(branch, "OL-01", LocalDate.of(2026, 11, 3));
        recompute.pending();

        assertThat(score(branch, "D0-16").points()).isEqualByComparingTo("1");
        assertThat(score(branch, "D0-16").counted()).isEqualByComparingTo("4");
        Map<String, Object> december = december(branch);
        assertThat(december).containsEntry("done", 1);
        assertThat(december(general)).isEqualTo(december);
        assertThat(december(office.root())).isEqualTo(december);
        assertThat(scores.areasOf(scope, office.root(), 2026)).isEqualTo(scores.areasOf(scope, branch, 2026));
        assertThat(jdbc.sql("select count(*) from fact.dirty where home_id = :home")
                        .param("home", office.home)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Map<String, Object> december(UnitId unit) {
        return jdbc.sql("""
                        select m.owed, m.done, m.branches, m.branches_short
                        from assessment.unit_month m
                        where m.home_id = :home and m.unit_id = :unit and m.month = date '2026-12-01'
                        """)
                .param("home", office.home)
                .param("unit", unit.number())
                .query()
                .singleRow();
    }

    @Test
    void theScoreSaysWhatCountsAndWhatDoesNot() {
        UnitId branch = office.branchWithCommittee(office.root(), 12);
        MemberId busy = office.members(branch, 1).get(0);
        office.hours(branch, busy, LocalDate.of(2026, 5, 1), 32);
        office.activity(branch, "VOLUNTEER", LocalDate.of(2026, 5, 4));
        recompute.pending();

        List<Score> all = scores.valuesOf(scope, branch, 2026);
        assertThat(all).hasSize(23);
        assertThat(all.stream().map(Score::possible).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(score(branch, "D0-03").points()).isEqualByComparingTo("0.231");
        assertThat(score(branch, "D0-03").partial()).isTrue();
        assertThat(score(branch, "D0-04").points()).isEqualByComparingTo("2");
        assertThat(score(branch, "D0-04").counted()).isEqualByComparingTo("2");
        assertThat(score(branch, "D0-04").partial()).isTrue();
        assertThat(score(branch, "D0-10").points()).isEqualByComparingTo("7");
        assertThat(score(branch, "D0-12").reason()).isEqualTo("assessment.uncounted.no-admission");
        assertThat(score(branch, "D0-21").reason()).isEqualTo("assessment.uncounted.not-yet-due");
        List<AreaScore> areas = scores.areasOf(scope, branch, 2026);
        assertThat(areas).extracting(AreaScore::area).isEqualTo(AreaScore.AREAS);
        assertThat(score(branch, "D0-06").counted()).isEqualByComparingTo("3");
        assertThat(areas.get(1).share())
                .hasValueSatisfying(share -> assertThat(share).isZero());
        assertThat(AreaScore.total(areas).possible()).isEqualByComparingTo("100");
    }

    @Test
    void thePointsAreTheSumOfTheRowsBehindThem() {
        UnitId branch = office.branchWithCommittee(office.root(), 12);
        for (int month = 1; month <= 11; month++) office.activity(branch, "OL-06", LocalDate.of(2026, month, 5));
        RecordRef cancelled = office.activity(branch, "OL-06", LocalDate.of(2026, 3, 6));
        office.cancel(cancelled, branch, 2026);
        recompute.pending();

        PageOf<BackingRow> behind = scores.recordsBehind(scope, branch, "D0-20", 2026, ALL);
        assertThat(behind.total()).isEqualTo(11);
        assertThat(behind.rows()).extracting(BackingRow::kind).containsOnly("activity.OL-06");
        assertThat(score(branch, "D0-20").points()).isEqualByComparingTo("3.667");
        assertThat(score(branch, "D0-20").counted()).isEqualByComparingTo("3.667");
    }

    @Test
    void recomputingMarksGivesWhatRebuildingEverythingGives() {
        UnitId general = office.below(office.root(), "GENERAL_BRANCH", Office.LONG_AGO);
        List<UnitId> units = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UnitId branch = office.branchWithCommittee(i == 0 ? office.root() : general, 6 + i);
            units.add(branch);
            units.add(office.below(branch, "GROUP", i == 0 ? LocalDate.of(2026, 5, 9) : Office.LONG_AGO));
        }
        units.forEach(unit -> office.mark(unit, 2026));
        Random random = new Random(20261118);
        List<Logged> logged = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            for (int step = 0; step < 5; step++) change(units, logged, random);
            recompute.pending();
            List<Map<String, Object>> byMarks = everyRow();
            recompute.everything(2026);
            assertThat(everyRow()).isEqualTo(byMarks);
        }
        assertThat(everyRow()).hasSizeGreaterThan(100);
    }

    private void change(List<UnitId> units, List<Logged> logged, Random random) {
        List<String> kinds =
                List.of("OL-01", "OL-02", "OL-03", "OL-04", "OL-06", "OL-07", "OL-08", "TALK", "VOLUNTEER");
        int what = random.nextInt(10);
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(320));
        if (what < 6 || logged.isEmpty()) {
            UnitId unit = units.get(random.nextInt(units.size()));
            String kind = kinds.get(random.nextInt(kinds.size()));
            logged.add(new Logged(office.activity(unit, kind, day), unit, day));
            return;
        }
        Logged one = logged.remove(random.nextInt(logged.size()));
        if (what < 8) office.cancel(one.record(), one.unit(), 2026);
        else {
            office.moveTo(one.record(), one.unit(), one.day(), day);
            logged.add(new Logged(one.record(), one.unit(), day));
        }
    }

    private record Logged(RecordRef record, UnitId unit, LocalDate day) {}

    private List<Map<String, Object>> everyRow() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String table : List.of(
                "select *, 'cell' as of_table from duty.cell where home_id = :home order by unit_id, rule_code, period_start",
                "select home_id, unit_id, year, indicator_code, points, counted, numbers::text as numbers, computed_on from assessment.value where home_id = :home order by unit_id, year, indicator_code",
                "select * from assessment.unit_month where home_id = :home order by parent_id, unit_id, month",
                "select * from assessment.unit_year where home_id = :home order by parent_id, unit_id, year, area"))
            rows.addAll(jdbc.sql(table).param("home", office.home).query().listOfRows());
        return rows;
    }

    @Test
    void aChunkTakesTheSameNumberOfStatementsForOneBranchAndForTwenty() {
        UnitId general = office.below(office.root(), "GENERAL_BRANCH", Office.LONG_AGO);
        UnitId first = office.branch(general, 3);
        office.mark(first, 2026);
        int one = Statements.countDuring(recompute::pending);
        for (int i = 0; i < 19; i++) office.mark(office.branch(general, 3), 2026);
        office.mark(first, 2026);
        int twenty = Statements.countDuring(recompute::pending);
        assertThat(twenty).isEqualTo(one).isLessThanOrEqualTo(34);
    }

    @Test
    void pointsFollowTheDateOnceADay() {
        UnitId branch = office.branch(office.root(), 5);
        clock.set(LocalDate.of(2026, 9, 30));
        recompute.newDay();
        recompute.pending();
        assertThat(score(branch, "D0-16").counted()).isEqualByComparingTo("2");
        clock.set(LocalDate.of(2026, 10, 1));
        recompute.newDay();
        recompute.pending();
        assertThat(score(branch, "D0-16").counted()).isEqualByComparingTo("3");
        assertThat(score(branch, "D0-16").points()).isZero();
        recompute.newDay();
        assertThat(jdbc.sql("select count(*) from fact.dirty where home_id = :home")
                        .param("home", office.home)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theFirstRunOfAYearClosesTheYearBefore() {
        UnitId branch = office.branch(office.root(), 5);
        clock.set(LocalDate.of(2026, 12, 31));
        recompute.newDay();
        recompute.pending();
        assertThat(score(branch, "D0-16").counted()).isEqualByComparingTo("3");
        clock.set(LocalDate.of(2027, 1, 4));
        recompute.newDay();
        recompute.pending();
        assertThat(score(branch, "D0-16").counted()).isEqualByComparingTo("4");
    }

    @Test
    void theBranchAboveOrBesideIsNotSeen() {
        UnitId mine = office.branch(office.root(), 5);
        UnitId other = office.branch(office.root(), 5);
        office.activity(other, "OL-01", LocalDate.of(2026, 11, 3));
        recompute.everything(2026);
        Scope own = Scope.below(office.path(mine));

        assertThat(scores.valuesOf(own, other, 2026)).isEmpty();
        assertThat(scores.areasOf(own, office.root(), 2026)).isEmpty();
        assertThat(scores.recordsBehind(own, other, "D0-16", 2026, ALL).rows()).isEmpty();
        assertThat(duties.calendarOf(own, other, 2026)).isEmpty();
    }

    @Test
    void theDeskShowsOverdueFirstThenWhatIsDueThisQuarter() {
        UnitId branch = office.branchWithCommittee(office.root(), 12);
        UnitId group = office.below(branch, "GROUP", Office.LONG_AGO);
        UnitId quiet = office.below(branch, "GROUP", Office.LONG_AGO);
        for (int month = 1; month <= 11; month++) {
            office.activity(branch, "OL-06", LocalDate.of(2026, month, 5));
            office.activity(branch, "OL-02", LocalDate.of(2026, month, 6));
            office.activity(group, "OL-03", LocalDate.of(2026, month, 7));
        }
        for (int month = 1; month <= 9; month++) office.activity(quiet, "OL-03", LocalDate.of(2026, month, 7));
        for (int month : new int[] {2, 5, 8}) {
            office.activity(branch, "OL-01", LocalDate.of(2026, month, 8));
            office.activity(branch, "OL-04", LocalDate.of(2026, month, 8));
        }
        recompute.pending();

        List<Duty> now = duties.dueNow(scope, branch, LocalDate.of(2026, 11, 18));
        assertThat(now.get(0).cell().code()).isEqualTo("OL-03");
        assertThat(now.get(0).state()).isEqualTo(DutyState.OVERDUE);
        assertThat(now.get(0).missingGroups()).containsExactly("GROUP " + quiet.number());
        assertThat(now.get(0).clause()).contains("第十三条");
        assertThat(now)
                .extracting(duty -> duty.cell().code())
                .containsExactly("OL-03", "OL-03", "OL-01", "OL-04", "OL-07", "OL-08", "OL-09");
        assertThat(now.get(1).daysLeft(LocalDate.of(2026, 11, 18))).isEqualTo(12);
        assertThat(duties.doneNow(scope, branch, LocalDate.of(2026, 11, 18)))
                .extracting(duty -> duty.cell().code())
                .contains("OL-06", "OL-02");
        assertThat(duties.calendarOf(scope, branch, 2026)).hasSize(4 + 12 + 12 + 4 + 12 + 3);
    }

    @Test
    void beforeSavingItSaysWhatTheEntryUpdatesAndAfterwardsWhatItCountedTowards() {
        UnitId branch = office.branch(office.root(), 5);
        recompute.everything(2026);
        for (int month : new int[] {2, 5, 8}) office.activity(branch, "OL-01", LocalDate.of(2026, month, 8));
        Entry entry = entry(branch, "OL-01", LocalDate.of(2026, 11, 18));

        assertThat(would(entry))
                .filteredOn(consequence -> !consequence.kind().equals("life"))
                .extracting(Consequence::key, consequence -> consequence.args().toString())
                .containsExactly(
                        tuple("duty.would.cell", "[支部党员大会, 2026 年第 4 季度, 0, 1, 1, 1, 达标]"),
                        tuple("assessment.would.points", "[支部党员大会每季度1次, 3, 4]"));
        RecordRef saved = office.activity(branch, "OL-01", LocalDate.of(2026, 11, 18));
        List<Consequence> counted = new ArrayList<>();
        consequences.forEach(one -> counted.addAll(one.countedTowards(saved, entry)));
        assertThat(counted)
                .extracting(Consequence::key, consequence -> consequence.args().toString())
                .contains(
                        tuple("duty.counted.cell", "[支部党员大会, 2026 年第 4 季度, 1, 1, 达标]"),
                        tuple("assessment.counted.points", "[支部党员大会每季度1次, 4, 4]"));
    }

    private List<Consequence> would(Entry entry) {
        List<Consequence> all = new ArrayList<>();
        consequences.forEach(one -> all.addAll(one.wouldUpdate(entry)));
        return all;
    }

    private Entry entry(UnitId unit, String kind, LocalDate day) {
        Place place = new Place(unit, office.home, "支部", UnitKind.BRANCH, office.path(unit), "");
        return new Entry(place, kind, day, LocalTime.of(14, 30), 90, List.of(), null);
    }

    private Score score(UnitId branch, String code) {
        return scores.valuesOf(scope, branch, 2026).stream()
                .filter(score -> score.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
