package org.zhibu.core.duty.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.core.duty.DutyState;
import org.zhibu.core.duty.model.BranchFacts.Count;
import org.zhibu.core.duty.model.BranchFacts.Held;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.rule.ActivityRule;

/** The edges of every rule, without a database. */
class OwingTest {

    private static final UnitId BRANCH = new UnitId(1);
    private static final UnitId FIRST = new UnitId(2);
    private static final UnitId SECOND = new UnitId(3);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Tenure ALWAYS = new Tenure(null, null);

    @Test
    void aQuarterIsDueOnItsLastDayAndOverdueTheDayAfter() {
        DutyCell quarter = cell(branch(7), "OL-01", LocalDate.of(2026, 10, 1));
        assertThat(quarter.dueOn()).isEqualTo("2026-12-31");
        assertThat(quarter.stateOn(LocalDate.of(2026, 9, 30))).isEqualTo(DutyState.LATER);
        assertThat(quarter.stateOn(LocalDate.of(2026, 10, 1))).isEqualTo(DutyState.DUE);
        assertThat(quarter.stateOn(LocalDate.of(2026, 12, 30))).isEqualTo(DutyState.DUE);
        assertThat(quarter.stateOn(LocalDate.of(2026, 12, 31))).isEqualTo(DutyState.DUE);
        assertThat(quarter.stateOn(LocalDate.of(2027, 1, 1))).isEqualTo(DutyState.OVERDUE);
    }

    @Test
    void aMonthEndsWithItsLastDayInALeapYearToo() {
        assertThat(cells(plan(2028), branch(7), "OL-06").get(1).dueOn()).isEqualTo("2028-02-29");
    }

    @Test
    void aMeetingOfTheQuarterBeforeDoesNotCount() {
        BranchFacts branch = branch(7).with(held(BRANCH, "activity.OL-01", 9));
        assertThat(cell(branch, "OL-01", LocalDate.of(2026, 7, 1)).done()).isEqualTo(1);
        assertThat(cell(branch, "OL-01", LocalDate.of(2026, 10, 1)).done()).isZero();
    }

    @Test
    void sixFullMembersNeedNoCommitteeAndSevenLackOne() {
        assertThat(cells(plan(2026), branch(6), "OL-02"))
                .allMatch(cell -> cell.owed() == 0 && "duty.exempt.no-committee".equals(cell.exempt()));
        assertThat(cells(plan(2026), branch(7), "OL-02"))
                .allMatch(cell -> cell.owed() == 0 && "duty.exempt.committee-missing".equals(cell.exempt()));
    }

    @Test
    void aCommitteeMeetsMonthlyFromItsFirstWholeMonthToItsLast() {
        BranchFacts branch = new BranchFacts(
                BRANCH,
                1,
                ALWAYS,
                Map.of(),
                List.of(new Tenure(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 10, 31))),
                List.of(new Count(LONG_AGO, 7)),
                List.of(new Count(LONG_AGO, 7)),
                List.of());
        assertThat(cells(plan(2026), branch, "OL-02"))
                .extracting(DutyCell::owed)
                .containsExactly(0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0);
    }

    @Test
    void groupsOweEachTheirOwnAndAMeetingTwiceCountsOnce() {
        Map<UnitId, Tenure> groups = Map.of(FIRST, ALWAYS, SECOND, ALWAYS);
        BranchFacts branch = branch(
                ALWAYS,
                groups,
                12,
                List.of(
                        held(FIRST, "activity.OL-03", 5),
                        held(FIRST, "activity.OL-03", 5),
                        held(BRANCH, "activity.OL-03", 6)));
        assertThat(cells(plan(2026), branch, "OL-03").get(4))
                .returns(2, DutyCell::owed)
                .returns(1, DutyCell::done)
                .returns(1, DutyCell::missing);
        assertThat(cells(plan(2026), branch, "OL-03").get(5).done()).isZero();
    }

    @Test
    void aGroupFormedDuringAMonthOwesFromTheNextOne() {
        Map<UnitId, Tenure> groups = Map.of(FIRST, ALWAYS, SECOND, new Tenure(LocalDate.of(2026, 6, 2), null));
        assertThat(cells(plan(2026), branch(ALWAYS, groups, 12, List.of()), "OL-03"))
                .extracting(DutyCell::owed)
                .containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2);
    }

    @Test
    void aGroupFormedOnTheFirstOfAMonthOwesInIt() {
        Map<UnitId, Tenure> groups = Map.of(FIRST, new Tenure(LocalDate.of(2026, 6, 1), null));
        List<DutyCell> months = cells(plan(2026), branch(ALWAYS, groups, 12, List.of()), "OL-03");
        assertThat(months.get(4).exempt()).isEqualTo("duty.exempt.no-groups");
        assertThat(months.get(5).owed()).isEqualTo(1);
    }

    @Test
    void aBranchFoundedDuringAPeriodOwesNothingInIt() {
        BranchFacts branch = branch(new Tenure(LocalDate.of(2026, 4, 2), null), Map.of(), 7, List.of());
        assertThat(cells(plan(2026), branch, "OL-01"))
                .extracting(DutyCell::owed)
                .containsExactly(0, 0, 1, 1);
        assertThat(cells(plan(2026), branch, "OL-06").get(3).exempt()).isEqualTo("duty.exempt.founded-later");
        assertThat(cells(plan(2026), branch, "OL-06").get(4).owed()).isEqualTo(1);
        assertThat(cells(plan(2026), branch, "OL-07").get(0).owed()).isEqualTo(1);
        assertThat(cells(plan(2026), branch, "OL-09").get(0).owed()).isZero();
    }

    @Test
    void aDissolvedBranchOwesNothingFromThePeriodItEndedIn() {
        BranchFacts branch = branch(new Tenure(null, LocalDate.of(2026, 9, 30)), Map.of(), 7, List.of());
        assertThat(cells(plan(2026), branch, "OL-01"))
                .extracting(DutyCell::owed)
                .containsExactly(1, 1, 0, 0);
        assertThat(cells(plan(2026), branch, "OL-01").get(2).exempt()).isEqualTo("duty.exempt.dissolved");
    }

    @Test
    void withoutMembersNothingIsOwed() {
        BranchFacts branch = new BranchFacts(
                BRANCH,
                1,
                ALWAYS,
                Map.of(),
                List.of(),
                List.of(new Count(LocalDate.of(2026, 5, 20), 3), new Count(LocalDate.of(2026, 8, 31), -3)),
                List.of(),
                List.of());
        assertThat(cells(plan(2026), branch, "OL-06"))
                .extracting(DutyCell::owed)
                .containsExactly(0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void theYearlyMeetingIsDueInTheLastQuarterAndCountsWheneverItWasHeldInTheYear() {
        BranchFacts branch = branch(7).with(held(BRANCH, "activity.OL-07", 3));
        DutyCell meeting = cells(plan(2026), branch, "OL-07").get(0);
        assertThat(meeting.periodStart()).isEqualTo("2026-10-01");
        assertThat(meeting.dueOn()).isEqualTo("2026-12-31");
        assertThat(meeting.done()).isEqualTo(1);
    }

    @Test
    void bySettingTheYearlyMeetingMayFollowInTheFirstQuarter() {
        YearPlan longer = new YearPlan(2026, rules(), "QUARTER", true);
        BranchFacts early = branch(7).with(held(BRANCH, "activity.OL-07", 3));
        BranchFacts after = branch(7).with(new Held(BRANCH, "activity.OL-07", LocalDate.of(2027, 3, 1), 1));
        assertThat(cells(longer, early, "OL-07").get(0).done()).isZero();
        assertThat(cells(longer, after, "OL-07").get(0))
                .returns(1, DutyCell::done)
                .returns(LocalDate.of(2027, 3, 31), DutyCell::dueOn);
        assertThat(cells(plan(2026), after, "OL-07").get(0).done()).isZero();
    }

    @Test
    void howOftenALectureIsDueIsSetLocally() {
        assertThat(cells(new YearPlan(2026, rules(), "MONTH", false), branch(7), "OL-04"))
                .hasSize(12);
        assertThat(cells(plan(2026), branch(7), "OL-04")).hasSize(4);
        assertThat(cells(new YearPlan(2026, rules(), "HALF", false), branch(7), "OL-04"))
                .extracting(DutyCell::dueOn)
                .containsExactly(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 12, 31));
    }

    @Test
    void oneTalkInTheYearIsEnough() {
        BranchFacts branch = branch(7).with(held(BRANCH, "activity.TALK", 2));
        assertThat(cells(plan(2026), branch, "OL-09")).singleElement().returns(1, DutyCell::done);
    }

    @Test
    void aRuleBindsFromTheFirstPeriodThatBeginsUnderIt() {
        ActivityRule late = rule("OL-01", "quarter", LocalDate.of(2026, 5, 1));
        assertThat(new YearPlan(2026, List.of(late), "QUARTER", false).dues())
                .extracting(due -> due.due().start())
                .containsExactly(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1));
    }

    private static DutyCell cell(BranchFacts branch, String code, LocalDate start) {
        return cells(plan(2026), branch, code).stream()
                .filter(cell -> cell.periodStart().equals(start))
                .findFirst()
                .orElseThrow();
    }

    private static List<DutyCell> cells(YearPlan plan, BranchFacts branch, String code) {
        return Owing.cells(plan, branch).stream()
                .filter(cell -> cell.code().equals(code))
                .toList();
    }

    private static BranchFacts branch(int fullMembers) {
        return branch(ALWAYS, Map.of(), fullMembers, List.of());
    }

    private static BranchFacts branch(Tenure tenure, Map<UnitId, Tenure> groups, int members, List<Held> held) {
        List<Count> there = List.of(new Count(LONG_AGO, members));
        return new BranchFacts(BRANCH, 1, tenure, groups, List.of(), there, there, held);
    }

    private static Held held(UnitId unit, String kind, int month) {
        return new Held(unit, kind, LocalDate.of(2026, month, 1), 1);
    }

    private static YearPlan plan(int year) {
        return new YearPlan(year, rules(), "QUARTER", false);
    }

    private static List<ActivityRule> rules() {
        List<ActivityRule> rules = new ArrayList<>();
        rules.add(rule("OL-01", "quarter", LONG_AGO));
        for (String code : List.of("OL-02", "OL-03", "OL-06")) rules.add(rule(code, "month", LONG_AGO));
        rules.add(rule("OL-04", "quarter", LONG_AGO));
        for (String code : List.of("OL-07", "OL-08", "OL-09")) rules.add(rule(code, "year", LONG_AGO));
        return rules;
    }

    private static ActivityRule rule(String code, String period, @Nullable LocalDate from) {
        return new ActivityRule(code, from == null ? LONG_AGO : from, null, code, period, 1, "", "", "", "x");
    }
}
