package org.zhibu.core.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhibu.core.assessment.model.BranchYear.Standing;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

class FormulaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Standing FINE = standing(12, 12, 0, 1, 3, LocalDate.of(2027, 6, 1));

    @Test
    void aQuarterNotYetDueNeitherGainsNorLoses() {
        Outcome outcome = general(quarters(1, 1, 1, 0), TODAY);
        assertThat(outcome.counted()).isEqualByComparingTo("3");
        assertThat(outcome.points()).isEqualByComparingTo("3");
    }

    @Test
    void aQuarterDoneEarlyGainsAtOnce() {
        Outcome outcome = general(quarters(1, 1, 1, 1), TODAY);
        assertThat(outcome.counted()).isEqualByComparingTo("4");
        assertThat(outcome.points()).isEqualByComparingTo("4");
    }

    @Test
    void aMissLosesTheDayAfterItWasDue() {
        assertThat(general(quarters(1, 1, 0, 0), LocalDate.of(2026, 9, 30)).counted())
                .isEqualByComparingTo("2");
        Outcome after = general(quarters(1, 1, 0, 0), LocalDate.of(2026, 10, 1));
        assertThat(after.counted()).isEqualByComparingTo("3");
        assertThat(after.points()).isEqualByComparingTo("2");
        assertThat(Formula.PERIODIC_DEDUCT.argumentsIn(after.numbers()).toString())
                .isEqualTo("[4, 4, 3, 3.000, 1, 1, 2.000]");
    }

    @Test
    void deductionsNeverGoBelowNothing() {
        List<DutyCell> months = months(12, 0, 4);
        Outcome outcome = groups(months, LocalDate.of(2027, 1, 1));
        assertThat(outcome.counted()).isEqualByComparingTo("2");
        assertThat(outcome.points()).isZero();
    }

    @Test
    void withoutGroupsTheirMonthsCountFullAsTheyPass() {
        List<DutyCell> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) months.add(month("OL-03", month, 0, 0, "duty.exempt.no-groups"));
        Outcome november = groups(months, TODAY);
        assertThat(november.counted()).isEqualByComparingTo("1.667");
        assertThat(november.points()).isEqualByComparingTo("1.667");
        assertThat(groups(months, LocalDate.of(2027, 1, 1)).points()).isEqualByComparingTo("2");
    }

    @Test
    void withoutACommitteeItsMeetingsAreNotCounted() {
        List<DutyCell> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) months.add(month("OL-02", month, 0, 0, "duty.exempt.no-committee"));
        Indicator indicator =
                indicator("D0-17", "3", Formula.PERIODIC_DEDUCT, "rule", "OL-02", "deduct", new BigDecimal("0.25"));
        Outcome outcome = indicator.formula().score(indicator, year(months, Map.of(), FINE), TODAY);
        assertThat(outcome.counted()).isZero();
        assertThat(outcome.numbers().text("reason")).isEqualTo("not-applicable");
    }

    @Test
    void monthsBeforeABranchWasFoundedAreNotCounted() {
        List<DutyCell> quarters = new ArrayList<>(quarters(0, 0, 1, 1));
        for (int i = 0; i < 2; i++) {
            DutyCell cell = quarters.get(i);
            quarters.set(i, new DutyCell("OL-01", cell.periodStart(), cell.dueOn(), 0, 0, "duty.exempt.founded-later"));
        }
        assertThat(general(quarters, TODAY).counted()).isEqualByComparingTo("2");
        assertThat(general(quarters, TODAY).points()).isEqualByComparingTo("2");
    }

    @Test
    void sixFullMembersWithoutACommitteeLoseNothingAndSevenLoseThree() {
        LocalDate ends = LocalDate.of(2027, 6, 1);
        assertThat(structure(standing(6, 6, 0, 1, 0, ends)).points()).isEqualByComparingTo("7");
        assertThat(structure(standing(7, 7, 0, 1, 0, ends)).points()).isEqualByComparingTo("4");
        assertThat(structure(standing(7, 7, 0, 0, 0, ends)).points()).isEqualByComparingTo("2");
    }

    @Test
    void aTermIsInTimeOnItsLastDayAndOverTheDayAfter() {
        assertThat(structure(standing(6, 6, 0, 1, 0, TODAY.plusDays(1))).points())
                .isEqualByComparingTo("7");
        assertThat(structure(standing(6, 6, 0, 1, 0, TODAY)).points()).isEqualByComparingTo("7");
        assertThat(structure(standing(6, 6, 0, 1, 0, TODAY.minusDays(1))).points())
                .isEqualByComparingTo("5");
    }

    @Test
    void aTermNobodyRecordedIsNotJudged() {
        Outcome outcome = structure(standing(6, 6, 0, 1, 0, null));
        assertThat(outcome.counted()).isEqualByComparingTo("5");
        assertThat(outcome.points()).isEqualByComparingTo("5");
    }

    @Test
    void aTemporaryBranchElectsNobody() {
        Indicator indicator = structureIndicator();
        BranchYear branch = new BranchYear(
                new UnitId(1), UnitKind.TEMPORARY_BRANCH, 2026, List.of(), Map.of(), standing(9, 9, 0, 1, 0, null));
        assertThat(indicator.formula().score(indicator, branch, TODAY).counted())
                .isEqualByComparingTo("2");
    }

    @Test
    void completenessIsInProportion() {
        Indicator indicator =
                indicator("D0-11", "4", Formula.COMPLETENESS, "required", "roster.required", "filled", "roster.filled");
        Outcome half = indicator
                .formula()
                .score(indicator, year(List.of(), Map.of("roster.required", 28, "roster.filled", 14), FINE), TODAY);
        assertThat(half.points()).isEqualByComparingTo("2");
        assertThat(half.counted()).isEqualByComparingTo("4");
        assertThat(indicator
                        .formula()
                        .score(indicator, year(List.of(), Map.of(), FINE), TODAY)
                        .counted())
                .isZero();
    }

    @Test
    void hoursCountForThoseWhoReachedThemAndForAllWhenTheYearIsOver() {
        Indicator indicator = training();
        BranchYear half = year(List.of(), Map.of(), standing(12, 12, 6, 1, 3, null));
        Outcome running = indicator.formula().score(indicator, half, LocalDate.of(2026, 12, 31));
        assertThat(running.counted()).isEqualByComparingTo("1.5");
        assertThat(running.points()).isEqualByComparingTo("1.5");
        Outcome over = indicator.formula().score(indicator, half, LocalDate.of(2027, 1, 1));
        assertThat(over.counted()).isEqualByComparingTo("5");
        assertThat(over.points()).isEqualByComparingTo("1.5");
    }

    private static Indicator training() {
        BigDecimal two = new BigDecimal("2");
        return indicator("D0-03", "5", Formula.HOURS_RATE, "points", new BigDecimal("3"), "course", two);
    }

    @Test
    void theSecretarysCourseCountsOnceAndIsMissedOnlyWhenTheYearIsOver() {
        Formula formula = Formula.HOURS_RATE;
        LocalDate over = LocalDate.of(2027, 1, 1);
        BranchYear twice = year(List.of(), Map.of("training.rotation", 2), standing(12, 12, 0, 1, 3, null));
        Outcome running = formula.score(training(), twice, LocalDate.of(2026, 12, 31));
        assertThat(running.points()).isEqualByComparingTo("2");
        assertThat(running.counted()).isEqualByComparingTo("2");
        assertThat(formula.score(training(), twice, over).counted()).isEqualByComparingTo("5");
        BranchYear vacant = year(List.of(), Map.of(), standing(12, 12, 12, 0, 3, null));
        assertThat(formula.score(training(), vacant, over).counted()).isEqualByComparingTo("3");
    }

    @Test
    void theSecretarysCourseIsAmongTheFactsThatAreRead() {
        Indicator indicator =
                indicator("D0-03", "5", Formula.HOURS_RATE, "facts", List.of("study.hours", "training.rotation"));
        assertThat(Indicator.summedBy(List.of(indicator))).containsExactly("training.rotation");
    }

    @Test
    void oneRecordIsEnoughAndNoneLosesOnlyWhenTheYearIsOver() {
        Indicator indicator =
                indicator("D0-04", "3", Formula.RECORDED, "points", new BigDecimal("2"), "fact", "activity.VOLUNTEER");
        BranchYear none = year(List.of(), Map.of(), FINE);
        BranchYear many = year(List.of(), Map.of("activity.VOLUNTEER", 9), FINE);
        assertThat(indicator.formula().score(indicator, none, TODAY).counted()).isZero();
        assertThat(indicator.formula().score(indicator, many, TODAY).points()).isEqualByComparingTo("2");
        Outcome over = indicator.formula().score(indicator, none, LocalDate.of(2027, 1, 1));
        assertThat(over.counted()).isEqualByComparingTo("2");
        assertThat(over.points()).isZero();
    }

    @Test
    void aListKeptAndEveryoneVisitedEarnsAllAndWhoIsMissingLosesAtTheEnd() {
        Indicator indicator =
                indicator("D0-01", "5", Formula.CARE_VISITS, "list", BigDecimal.ONE, "deduct", BigDecimal.ONE);
        LocalDate over = LocalDate.of(2027, 1, 1);
        BranchYear none = year(List.of(), Map.of(), FINE);
        assertThat(indicator.formula().score(indicator, none, TODAY).counted()).isZero();
        assertThat(indicator.formula().score(indicator, none, over).points()).isZero();
        assertThat(indicator.formula().score(indicator, none, over).counted()).isEqualByComparingTo("5");
        BranchYear nobody = year(List.of(), Map.of("care.list", 1), FINE);
        assertThat(indicator.formula().score(indicator, nobody, TODAY).points()).isEqualByComparingTo("5");
        BranchYear most = year(List.of(), Map.of("care.list", 1, "care.person", 6, "care.visited", 4), FINE);
        assertThat(indicator.formula().score(indicator, most, TODAY).counted()).isEqualByComparingTo("3");
        assertThat(indicator.formula().score(indicator, most, over).points()).isEqualByComparingTo("3");
        assertThat(indicator.formula().score(indicator, most, over).counted()).isEqualByComparingTo("5");
        BranchYear few = year(List.of(), Map.of("care.list", 1, "care.person", 9, "care.visited", 0), FINE);
        assertThat(indicator.formula().score(indicator, few, over).points()).isEqualByComparingTo("1");
    }

    @Test
    void aYearlyMeetingLosesAPointForEachStepThereIsNoRecordOf() {
        LocalDate after = LocalDate.of(2027, 1, 1);
        assertThat(lifeMeeting(0, Map.of(), TODAY).counted()).isZero();
        Outcome missed = lifeMeeting(0, Map.of(), after);
        assertThat(missed.counted()).isEqualByComparingTo("4");
        assertThat(missed.points()).isZero();
        Map<String, Integer> some = Map.of("activity.OL-07", 1, "meeting.before", 1, "meeting.during", 1);
        assertThat(lifeMeeting(1, some, TODAY).points()).isEqualByComparingTo("3");
        assertThat(lifeMeeting(1, some, TODAY).counted()).isEqualByComparingTo("3");
        assertThat(lifeMeeting(1, some, after).points()).isEqualByComparingTo("3");
        assertThat(lifeMeeting(1, some, after).counted()).isEqualByComparingTo("4");
        Map<String, Integer> all =
                Map.of("activity.OL-07", 1, "meeting.before", 1, "meeting.during", 1, "meeting.after", 2);
        assertThat(lifeMeeting(1, all, after).points()).isEqualByComparingTo("4");
    }

    @Test
    void stepsOfAMeetingHeldAfterTheYearAreNotSeenAndCostNothing() {
        Outcome inMarch = lifeMeeting(1, Map.of(), LocalDate.of(2027, 4, 1));
        assertThat(inMarch.points()).isEqualByComparingTo("1");
        assertThat(inMarch.counted()).isEqualByComparingTo("1");
    }

    private static Outcome lifeMeeting(int held, Map<String, Integer> sums, LocalDate today) {
        Indicator indicator = indicator(
                "D0-21",
                "4",
                Formula.YEARLY_STEPS,
                "rule",
                "OL-07",
                "deduct",
                BigDecimal.ONE,
                "fact",
                "activity.OL-07",
                "steps",
                List.of("meeting.before", "meeting.during", "meeting.after"));
        DutyCell cell = new DutyCell("OL-07", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31), 1, held, null);
        return indicator.formula().score(indicator, year(List.of(cell), sums, FINE), today);
    }

    @Test
    void whatNobodyJudgedIsNotCountedHoweverLate() {
        LocalDate after = LocalDate.of(2027, 3, 1);
        assertThat(central(Map.of(), after).counted()).isZero();
        assertThat(central(Map.of(), after).numbers().text("reason")).isEqualTo("judged");
        Outcome fair = central(Map.of("evaluation.D0-08.fair", 1), TODAY);
        assertThat(fair.points()).isEqualByComparingTo("4");
        assertThat(fair.counted()).isEqualByComparingTo("6");
        Outcome poor = central(Map.of("evaluation.D0-08.poor", 1), TODAY);
        assertThat(poor.points()).isZero();
        assertThat(poor.counted()).isEqualByComparingTo("6");
    }

    private static Outcome central(Map<String, Integer> sums, LocalDate today) {
        Object scale = List.of(
                List.of("good", new BigDecimal("6")),
                List.of("fair", new BigDecimal("4")),
                List.of("poor", BigDecimal.ZERO));
        Indicator indicator = indicator("D0-08", "6", Formula.GRADED, "scale", scale);
        return indicator.formula().score(indicator, year(List.of(), sums, FINE), today);
    }

    @Test
    void aRoomAndALedgerCountEachOnceItIsKnown() {
        assertThat(equipped(Map.of(), TODAY).counted()).isZero();
        Outcome ledger = equipped(Map.of("funding.granted", 1200), TODAY);
        assertThat(ledger.points()).isEqualByComparingTo("1.5");
        assertThat(ledger.counted()).isEqualByComparingTo("1.5");
        Outcome room = equipped(Map.of("evaluation.D0-05.lacks", 1, "funding.spent", 30), TODAY);
        assertThat(room.points()).isEqualByComparingTo("1.5");
        assertThat(room.counted()).isEqualByComparingTo("3");
        Outcome over = equipped(Map.of("evaluation.D0-05.has", 1), LocalDate.of(2027, 1, 1));
        assertThat(over.points()).isEqualByComparingTo("1.5");
        assertThat(over.counted()).isEqualByComparingTo("3");
    }

    private static Outcome equipped(Map<String, Integer> sums, LocalDate today) {
        Object scale = List.of(List.of("has", new BigDecimal("1.5")), List.of("lacks", BigDecimal.ZERO));
        Indicator indicator =
                indicator("D0-05", "3", Formula.EQUIPPED, "scale", scale, "ledger", new BigDecimal("1.5"));
        return indicator.formula().score(indicator, year(List.of(), sums, FINE), today);
    }

    @Test
    void aPlanCountsWhereThereAreFactsOfPlans() {
        Indicator indicator = indicator(
                "D0-04",
                "3",
                Formula.RECORDED,
                "points",
                new BigDecimal("2"),
                "fact",
                "activity.VOLUNTEER",
                "planned",
                "plan.volunteer");
        BranchYear planned = year(List.of(), Map.of("plan.volunteer", 2), FINE);
        assertThat(indicator.formula().score(indicator, planned, TODAY).points())
                .isEqualByComparingTo("1");
        BranchYear both = year(List.of(), Map.of("plan.volunteer", 2, "activity.VOLUNTEER", 1), FINE);
        assertThat(indicator.formula().score(indicator, both, TODAY).points()).isEqualByComparingTo("3");
        Outcome over = indicator.formula().score(indicator, planned, LocalDate.of(2027, 1, 1));
        assertThat(over.points()).isEqualByComparingTo("1");
        assertThat(over.counted()).isEqualByComparingTo("3");
    }

    @Test
    void eachStepOfTheAppraisalIsAPointAndTooManyExcellentLoseOne() {
        Indicator indicator = indicator("D0-22", "4", Formula.APPRAISAL_STEPS, "deduct", BigDecimal.ONE);
        LocalDate over = LocalDate.of(2027, 1, 5);
        Map<String, Integer> two = Map.of("appraisal.self", 1, "appraisal.mutual", 1);
        Map<String, Integer> all =
                Map.of("appraisal.self", 1, "appraisal.mutual", 1, "appraisal.ballot", 1, "appraisal.opinion", 1);
        Map<String, Integer> many = new java.util.HashMap<>(all);
        many.put("appraisal.over", 1);
        BranchYear none = year(List.of(), Map.of(), FINE);
        assertThat(indicator.formula().score(indicator, none, TODAY).counted()).isZero();
        assertThat(indicator.formula().score(indicator, none, over).points()).isZero();
        assertThat(indicator.formula().score(indicator, none, over).counted()).isEqualByComparingTo("4");
        BranchYear half = year(List.of(), two, FINE);
        assertThat(indicator.formula().score(indicator, half, TODAY).points()).isEqualByComparingTo("2");
        assertThat(indicator.formula().score(indicator, half, TODAY).counted()).isEqualByComparingTo("2");
        assertThat(indicator.formula().score(indicator, half, over).points()).isEqualByComparingTo("2");
        assertThat(indicator.formula().score(indicator, half, over).counted()).isEqualByComparingTo("4");
        BranchYear whole = year(List.of(), all, FINE);
        assertThat(indicator.formula().score(indicator, whole, TODAY).points()).isEqualByComparingTo("4");
        BranchYear capped = year(List.of(), many, FINE);
        assertThat(indicator.formula().score(indicator, capped, TODAY).points()).isEqualByComparingTo("3");
    }

    private static Outcome general(List<DutyCell> cells, LocalDate today) {
        Indicator indicator =
                indicator("D0-16", "4", Formula.PERIODIC_DEDUCT, "rule", "OL-01", "deduct", BigDecimal.ONE);
        return indicator.formula().score(indicator, year(cells, Map.of(), FINE), today);
    }

    private static Outcome groups(List<DutyCell> cells, LocalDate today) {
        Indicator indicator = indicator(
                "D0-18",
                "2",
                Formula.PERIODIC_DEDUCT,
                "rule",
                "OL-03",
                "deduct",
                new BigDecimal("0.2"),
                "fullWithout",
                "duty.exempt.no-groups");
        return indicator.formula().score(indicator, year(cells, Map.of(), FINE), today);
    }

    private static Outcome structure(Standing standing) {
        Indicator indicator = structureIndicator();
        return indicator.formula().score(indicator, year(List.of(), Map.of(), standing), TODAY);
    }

    private static Indicator structureIndicator() {
        return indicator(
                "D0-10",
                "7",
                Formula.STRUCTURE,
                "fullMembers",
                new BigDecimal("7"),
                "committee",
                new BigDecimal("3"),
                "secretary",
                new BigDecimal("2"),
                "term",
                new BigDecimal("2"));
    }

    private static Indicator indicator(String code, String points, Formula formula, Object... parameters) {
        return new Indicator(code, "methods", new BigDecimal(points), formula, Figures.of(parameters));
    }

    private static BranchYear year(List<DutyCell> cells, Map<String, Integer> sums, Standing standing) {
        return new BranchYear(new UnitId(1), UnitKind.BRANCH, 2026, cells, sums, standing);
    }

    private static Standing standing(
            int full, int members, int reached, int secretaries, int committee, @Nullable LocalDate ends) {
        return new Standing(full, members, reached, secretaries, committee, ends, TODAY);
    }

    private static List<DutyCell> quarters(int... done) {
        List<DutyCell> cells = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate start = LocalDate.of(2026, 3 * i + 1, 1);
            cells.add(new DutyCell("OL-01", start, start.plusMonths(3).minusDays(1), 1, done[i], null));
        }
        return cells;
    }

    private static List<DutyCell> months(int number, int done, int owed) {
        List<DutyCell> cells = new ArrayList<>();
        for (int month = 1; month <= number; month++) cells.add(month("OL-03", month, owed, done, null));
        return cells;
    }

    private static DutyCell month(String code, int month, int owed, int done, @Nullable String exempt) {
        LocalDate start = LocalDate.of(2026, month, 1);
        return new DutyCell(code, start, start.plusMonths(1).minusDays(1), owed, done, exempt);
    }
}
