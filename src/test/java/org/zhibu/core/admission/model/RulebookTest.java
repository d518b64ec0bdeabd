package org.zhibu.core.admission.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.Verdict;
import org.zhibu.core.admission.Verdict.Outcome;

/** Every rule at its edges: the day before, the day, the day after; exactly half; both texts around 11 May 2026. */
class RulebookTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 12, 31);
    private static final LocalDate BORN = LocalDate.of(1998, 5, 20);

    private final Map<Step, Deed> deeds = new EnumMap<>(Step.class);
    private List<LocalDate> reviews = List.of();
    private Local local = Local.SHIPPED;

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private RulebookTest did(Step step, String on, Object... answers) {
        Map<Item, String> values = new EnumMap<>(Item.class);
        for (int i = 0; i < answers.length; i += 2) values.put((Item) answers[i], String.valueOf(answers[i + 1]));
        deeds.put(step, new Deed(step, day(on), values));
        return this;
    }

    private Course course() {
        return new Course(BORN, deeds, reviews, day -> local, WorkCalendar.official(), TODAY);
    }

    private Outcome outcome(Step step, String rule) {
        return verdict(step, rule).outcome();
    }

    private Verdict verdict(Step step, String rule) {
        return Rulebook.judge(course(), step).stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRuleHasItsClauseAndItsKeyOnce() {
        Set<String> keys = new HashSet<>(Rulebook.keys());
        assertThat(keys).hasSameSizeAs(Rulebook.keys());
        for (String key : keys)
            for (Ruleset text : Ruleset.values())
                assertThat(Rulebook.clause(key, text))
                        .satisfiesAnyOf(
                                clause -> assertThat(clause).isEmpty(),
                                clause -> assertThat(clause).contains(text == Ruleset.V2014 ? "2014" : "2026"));
        for (Step step : Step.values())
            assertThat(Rulebook.clause("step." + step.word(), Ruleset.V2026)).contains("(2026) 第");
    }

    @Test
    void theTextOfTheDayJudges() {
        assertThat(Ruleset.on(day("2026-05-10"))).isEqualTo(Ruleset.V2014);
        assertThat(Ruleset.on(day("2026-05-11"))).isEqualTo(Ruleset.V2026);
        did(Step.APPROVAL, "2026-04-30");
        assertThat(did(Step.OATH, "2026-05-10")
                        .verdict(Step.OATH, "not-before-previous")
                        .clause())
                .isEmpty();
        did(Step.ADMISSION_MEETING, "2026-04-01");
        assertThat(verdict(Step.APPROVAL, "approved-in-three-months").clause()).isEqualTo("发展党员工作细则(2014) 第二十六条");
        did(Step.APPROVAL, "2026-05-11");
        assertThat(verdict(Step.APPROVAL, "approved-in-three-months").clause()).isEqualTo("发展党员工作细则(2026) 第二十五条");
    }

    @Test
    void anApplicantHasTurnedEighteen() {
        assertThat(did(Step.APPLICATION, "2016-05-19").outcome(Step.APPLICATION, "of-age"))
                .isEqualTo(Outcome.BROKEN);
        assertThat(did(Step.APPLICATION, "2016-05-20").outcome(Step.APPLICATION, "of-age"))
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void whoWasBornOnALeapDayIsEighteenOnTheLastOfFebruary() {
        did(Step.APPLICATION, "2026-02-27");
        Course leap = new Course(day("2008-02-29"), deeds, reviews, day -> local, WorkCalendar.official(), TODAY);
        assertThat(Rulebook.judge(leap, Step.APPLICATION))
                .filteredOn(Verdict::isBroken)
                .hasSize(1);
        Course after = leap.with(Deed.of(Step.APPLICATION, day("2026-02-28")));
        assertThat(Rulebook.judge(after, Step.APPLICATION)).noneMatch(Verdict::isBroken);
    }

    @Test
    void noStepIsInTheFutureOrBeforeTheOneBeforeIt() {
        assertThat(did(Step.APPLICATION, "2029-01-01").outcome(Step.APPLICATION, "not-in-the-future"))
                .isEqualTo(Outcome.BROKEN);
        did(Step.APPLICATION, "2024-03-10").did(Step.FIRST_TALK, "2024-03-09");
        assertThat(verdict(Step.FIRST_TALK, "not-before-previous").args())
                .containsExactly(day("2024-03-09"), Step.APPLICATION, day("2024-03-10"));
        assertThat(did(Step.FIRST_TALK, "2024-03-10").outcome(Step.FIRST_TALK, "not-before-previous"))
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void theTalkIsWithinACalendarMonth() {
        did(Step.APPLICATION, "2025-01-31");
        assertThat(did(Step.FIRST_TALK, "2025-02-28").outcome(Step.FIRST_TALK, "talk-in-time"))
                .isEqualTo(Outcome.KEPT);
        assertThat(did(Step.FIRST_TALK, "2025-03-01").outcome(Step.FIRST_TALK, "talk-in-time"))
                .isEqualTo(Outcome.WARNED);
        did(Step.APPLICATION, "2025-03-15");
        assertThat(did(Step.FIRST_TALK, "2025-04-15").outcome(Step.FIRST_TALK, "talk-in-time"))
                .as("thirty-one days are one month")
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void aPlaceMayAskToWaitAndTheRegulationDoesNot() {
        did(Step.APPLICATION, "2025-03-15").did(Step.ACTIVIST, "2025-03-15", Item.RECOMMENDED_BY, "MEMBERS");
        assertThat(outcome(Step.ACTIVIST, "waiting-period")).isEqualTo(Outcome.KEPT);
        local = new Local(3, 0, 1, 12, 12, true, 7, 1, false, false);
        assertThat(did(Step.ACTIVIST, "2025-06-14").outcome(Step.ACTIVIST, "waiting-period"))
                .isEqualTo(Outcome.WARNED);
        assertThat(did(Step.ACTIVIST, "2025-06-15").outcome(Step.ACTIVIST, "waiting-period"))
                .isEqualTo(Outcome.KEPT);
        assertThat(verdict(Step.ACTIVIST, "waiting-period").central()).isFalse();
    }

    @Test
    void nobodyBecomesAnActivistWithoutARecommendation() {
        did(Step.ACTIVIST, "2025-03-15", Item.RECOMMENDED_BY, "NOBODY");
        assertThat(outcome(Step.ACTIVIST, "recommended")).isEqualTo(Outcome.BROKEN);
        did(Step.ACTIVIST, "2025-03-15");
        assertThat(outcome(Step.ACTIVIST, "recommended")).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void thereAreOneOrTwoContactsAndExactlyTwoSponsors() {
        for (Object[] people :
                new Object[][] {{"a", true, false}, {"a,b", true, true}, {"a,a", true, false}, {"a,b,c", false, false}
                }) {
            did(Step.CONTACTS, "2025-04-01", Item.CONTACTS, people[0]);
            assertThat(outcome(Step.CONTACTS, "one-or-two-contacts") == Outcome.KEPT)
                    .isEqualTo(people[1]);
            did(Step.SPONSORS, "2026-06-01", Item.SPONSORS, people[0]);
            assertThat(outcome(Step.SPONSORS, "two-sponsors") == Outcome.KEPT).isEqualTo(people[2]);
        }
    }

    @Test
    void reviewsAreEveryHalfYear() {
        did(Step.ACTIVIST, "2025-03-12").did(Step.CULTIVATION, "2026-03-12");
        reviews = List.of(day("2025-09-12"));
        assertThat(outcome(Step.CULTIVATION, "reviewed-each-half-year")).isEqualTo(Outcome.KEPT);
        reviews = List.of(day("2025-09-13"));
        assertThat(outcome(Step.CULTIVATION, "reviewed-each-half-year")).isEqualTo(Outcome.WARNED);
        reviews = List.of(day("2025-09-12"), day("2026-03-12"));
        did(Step.CULTIVATION, "2026-09-13");
        assertThat(verdict(Step.CULTIVATION, "reviewed-each-half-year").args()).containsExactly(1, day("2026-09-12"));
        reviews = List.of();
        assertThat(Agenda.missedReviews(course(), day("2026-09-13")))
                .containsExactly(day("2025-09-12"), day("2026-03-12"), day("2026-09-12"));
    }

    @Test
    void cultivationLastsAYear() {
        did(Step.ACTIVIST, "2024-02-29");
        assertThat(did(Step.CANDIDATE, "2025-02-27").outcome(Step.CANDIDATE, "year-of-cultivation"))
                .isEqualTo(Outcome.BROKEN);
        assertThat(did(Step.CANDIDATE, "2025-02-28").outcome(Step.CANDIDATE, "year-of-cultivation"))
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void theNoticeFollowsTheConsent() {
        did(Step.NOTICE, "2026-06-10", Item.NOTICE_FROM, "2026-06-09", Item.NOTICE_TO, "2026-06-30");
        assertThat(outcome(Step.NOTICE, "notice-after-consent")).isEqualTo(Outcome.BROKEN);
        did(Step.NOTICE, "2026-06-10", Item.NOTICE_FROM, "2026-06-10", Item.NOTICE_TO, "2026-06-30");
        assertThat(outcome(Step.NOTICE, "notice-after-consent")).isEqualTo(Outcome.KEPT);
    }

    /** 19 to 21 June 2026 are the Dragon Boat holiday, 19 June a Friday. */
    @Test
    void theNoticeHangsFiveWorkingDays() {
        did(Step.NOTICE, "2026-06-15", Item.NOTICE_FROM, "2026-06-15", Item.NOTICE_TO, "2026-06-21");
        assertThat(verdict(Step.NOTICE, "five-working-days").args()).containsExactly(4, day("2026-06-22"));
        did(Step.NOTICE, "2026-06-15", Item.NOTICE_FROM, "2026-06-15", Item.NOTICE_TO, "2026-06-22");
        assertThat(outcome(Step.NOTICE, "five-working-days")).isEqualTo(Outcome.KEPT);
        local = new Local(0, 0, 1, 12, 12, false, 7, 1, false, false);
        assertThat(outcome(Step.NOTICE, "five-working-days"))
                .as("where the day of posting does not count")
                .isEqualTo(Outcome.BROKEN);
    }

    @Test
    void madeUpDaysAreWorkingDays() {
        WorkCalendar calendar = WorkCalendar.official();
        assertThat(calendar.isWorkday(day("2026-10-10"))).isTrue();
        assertThat(calendar.isWorkday(day("2026-10-07"))).isFalse();
        assertThat(calendar.isWorkday(day("2026-10-11"))).isFalse();
        assertThat(calendar.between(day("2026-10-08"), day("2026-10-13"), true)).isEqualTo(5);
        assertThat(calendar.after(day("2026-10-08"), 5, true)).isEqualTo(day("2026-10-13"));
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2031)).isFalse();
    }

    @Test
    void aShortNoticeUnderTheOldTextIsNoMoreThanAWarning() {
        did(Step.NOTICE, "2026-05-06", Item.NOTICE_FROM, "2026-05-06", Item.NOTICE_TO, "2026-05-08");
        assertThat(outcome(Step.NOTICE, "five-working-days")).isEqualTo(Outcome.WARNED);
        did(Step.NOTICE, "2026-05-06", Item.NOTICE_FROM, "2026-05-08", Item.NOTICE_TO, "2026-05-11");
        assertThat(outcome(Step.NOTICE, "five-working-days")).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void listedOnlyAfterConsentAndNoticeSinceTheNewText() {
        assertThat(did(Step.LISTED, "2026-05-10").outcome(Step.LISTED, "consent-before-listing"))
                .isEqualTo(Outcome.KEPT);
        assertThat(did(Step.LISTED, "2026-05-11").outcome(Step.LISTED, "consent-before-listing"))
                .isEqualTo(Outcome.UNKNOWN);
        did(Step.NOTICE, "2026-06-15", Item.NOTICE_FROM, "2026-06-15", Item.NOTICE_TO, "2026-06-22");
        assertThat(did(Step.LISTED, "2026-06-22").outcome(Step.LISTED, "listed-after-notice"))
                .isEqualTo(Outcome.BROKEN);
        did(Step.LISTED, "2026-06-23", Item.NOTICE_RESULT, "UNAFFECTED");
        assertThat(Rulebook.judge(course(), Step.LISTED)).noneMatch(Verdict::isBroken);
        did(Step.LISTED, "2026-06-23", Item.NOTICE_RESULT, "AFFECTED");
        assertThat(outcome(Step.LISTED, "notice-unaffected")).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void sponsorsUnderDiscipline() {
        did(Step.SPONSORS, "2026-05-10", Item.SPONSORS_FREE, "NO", Item.SPONSORS_DISCIPLINED, "YES");
        assertThat(outcome(Step.SPONSORS, "sponsors-have-their-rights")).isEqualTo(Outcome.BROKEN);
        assertThat(outcome(Step.SPONSORS, "sponsors-undisciplined")).isEqualTo(Outcome.KEPT);
        did(Step.SPONSORS, "2026-05-11", Item.SPONSORS_FREE, "YES", Item.SPONSORS_DISCIPLINED, "YES");
        assertThat(outcome(Step.SPONSORS, "sponsors-undisciplined")).isEqualTo(Outcome.WARNED);
    }

    @Test
    void trainingIsThreeDaysOrTwentyFourHours() {
        assertThat(trained("2.9", "23.9")).isEqualTo(Outcome.BROKEN);
        assertThat(trained("3", "0")).isEqualTo(Outcome.KEPT);
        assertThat(trained("1", "24")).isEqualTo(Outcome.KEPT);
        did(Step.TRAINING, "2026-07-10", Item.TRAINING_WAIVED, "县委组织部批准");
        assertThat(outcome(Step.TRAINING, "three-days-or-a-day-of-hours")).isEqualTo(Outcome.WARNED);
        did(Step.TRAINING, "2026-07-10", Item.ORGANISER, "BRANCH");
        assertThat(outcome(Step.TRAINING, "trained-by-committee")).isEqualTo(Outcome.BROKEN);
    }

    private Outcome trained(String days, String hours) {
        did(Step.TRAINING, "2026-07-10", Item.TRAINED_DAYS, days, Item.TRAINED_HOURS, hours);
        return outcome(Step.TRAINING, "three-days-or-a-day-of-hours");
    }

    @Test
    void aFailedReviewOrPreExaminationEndsIt() {
        did(Step.POLITICAL_REVIEW, "2026-07-10", Item.CONCLUSION, "FAILED");
        assertThat(outcome(Step.POLITICAL_REVIEW, "review-passed")).isEqualTo(Outcome.BROKEN);
        did(Step.PRE_EXAMINATION, "2026-07-20", Item.CONCLUSION, "FAILED", Item.BODY, "GENERAL_BRANCH");
        assertThat(outcome(Step.PRE_EXAMINATION, "pre-examination-passed")).isEqualTo(Outcome.BROKEN);
        assertThat(outcome(Step.PRE_EXAMINATION, "examined-by-right")).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void whoLeavesWithinThreeMonthsIsGenerallyNotAdmitted() {
        did(Step.PRE_EXAMINATION, "2026-07-20", Item.LEAVES_ON, "2026-10-20");
        assertThat(outcome(Step.PRE_EXAMINATION, "stays-three-months")).isEqualTo(Outcome.WARNED);
        did(Step.PRE_EXAMINATION, "2026-07-20", Item.LEAVES_ON, "2026-10-21");
        assertThat(outcome(Step.PRE_EXAMINATION, "stays-three-months")).isEqualTo(Outcome.KEPT);
    }

    @Test
    void theMeetingIsWithinAMonthOfThePreExamination() {
        did(Step.PRE_EXAMINATION, "2026-08-31");
        assertThat(did(Step.ADMISSION_MEETING, "2026-09-30").outcome(Step.ADMISSION_MEETING, "meeting-within-a-month"))
                .isEqualTo(Outcome.KEPT);
        assertThat(did(Step.ADMISSION_MEETING, "2026-10-01").outcome(Step.ADMISSION_MEETING, "meeting-within-a-month"))
                .isEqualTo(Outcome.WARNED);
        assertThat(verdict(Step.ADMISSION_MEETING, "meeting-within-a-month").central())
                .isTrue();
        did(Step.PRE_EXAMINATION, "2026-03-01").did(Step.ADMISSION_MEETING, "2026-05-10");
        assertThat(verdict(Step.ADMISSION_MEETING, "meeting-within-a-month").central())
                .isFalse();
    }

    @Test
    void exactlyHalfNeverPasses() {
        assertThat(vote(20, 10, 10, 5, "admission-quorum")).isEqualTo(Outcome.BROKEN);
        assertThat(vote(20, 11, 11, 0, "admission-quorum")).isEqualTo(Outcome.KEPT);
        assertThat(vote(20, 11, 10, 0, "admission-majority")).isEqualTo(Outcome.BROKEN);
        assertThat(vote(20, 11, 11, 0, "admission-majority")).isEqualTo(Outcome.KEPT);
        assertThat(vote(20, 11, 9, 1, "admission-majority")).isEqualTo(Outcome.BROKEN);
        assertThat(vote(20, 11, 9, 2, "admission-majority"))
                .as("opinions handed in before the meeting count")
                .isEqualTo(Outcome.KEPT);
        assertThat(vote(19, 10, 10, 0, "admission-quorum")).isEqualTo(Outcome.KEPT);
        assertThat(vote(20, 11, 12, 0, "admission-vote-adds-up")).isEqualTo(Outcome.BROKEN);
        assertThat(vote(20, 21, 12, 0, "admission-vote-adds-up")).isEqualTo(Outcome.BROKEN);
        assertThat(vote(20, 11, 11, 10, "admission-vote-adds-up")).isEqualTo(Outcome.BROKEN);
        assertThat(vote(0, 0, 0, 0, "admission-vote-adds-up")).isEqualTo(Outcome.BROKEN);
    }

    private Outcome vote(int due, int present, int favour, int written, String rule) {
        did(
                Step.ADMISSION_MEETING,
                "2026-09-30",
                Item.VOTERS_DUE,
                due,
                Item.VOTERS_PRESENT,
                present,
                Item.IN_FAVOUR,
                favour,
                Item.WRITTEN,
                written);
        return outcome(Step.ADMISSION_MEETING, rule);
    }

    @Test
    void openOrCollectiveVotesAreRefused() {
        did(Step.ADMISSION_MEETING, "2026-09-30", Item.SECRET, "NO", Item.SINGLY, "NO");
        assertThat(outcome(Step.ADMISSION_MEETING, "admission-secret")).isEqualTo(Outcome.BROKEN);
        assertThat(outcome(Step.ADMISSION_MEETING, "admission-singly")).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void approvalWithinThreeMonthsAndNeverBehindSix() {
        did(Step.ADMISSION_MEETING, "2026-11-30");
        assertThat(approved("2027-02-28")).containsExactly(Outcome.KEPT, Outcome.KEPT);
        assertThat(approved("2027-03-01")).containsExactly(Outcome.WARNED, Outcome.KEPT);
        assertThat(approved("2027-05-30")).containsExactly(Outcome.WARNED, Outcome.KEPT);
        assertThat(approved("2027-05-31")).containsExactly(Outcome.WARNED, Outcome.BROKEN);
    }

    private List<Outcome> approved(String on) {
        did(Step.APPROVAL, on);
        return List.of(
                outcome(Step.APPROVAL, "approved-in-three-months"), outcome(Step.APPROVAL, "approved-in-six-months"));
    }

    @Test
    void probationBeginsWithTheMeetingAndStandingWithItsEnd() {
        did(Step.ADMISSION_MEETING, "2024-02-29");
        did(Step.APPROVAL, "2024-04-01", Item.PROBATION_FROM, "2024-04-01");
        assertThat(outcome(Step.APPROVAL, "probation-from-the-meeting")).isEqualTo(Outcome.BROKEN);
        did(Step.APPROVAL, "2024-04-01", Item.PROBATION_FROM, "2024-02-29");
        assertThat(outcome(Step.APPROVAL, "probation-from-the-meeting")).isEqualTo(Outcome.KEPT);
        assertThat(course().probationEnds()).contains(day("2025-02-28"));
        did(Step.CONFIRMATION_MEETING, "2025-02-27");
        assertThat(outcome(Step.CONFIRMATION_MEETING, "not-confirmed-early")).isEqualTo(Outcome.BROKEN);
        did(Step.CONFIRMATION_MEETING, "2025-02-28");
        assertThat(outcome(Step.CONFIRMATION_MEETING, "not-confirmed-early")).isEqualTo(Outcome.KEPT);
        did(Step.CONFIRMATION, "2025-04-01", Item.STANDING_FROM, "2025-04-01");
        assertThat(outcome(Step.CONFIRMATION, "standing-from-the-end")).isEqualTo(Outcome.BROKEN);
        did(Step.CONFIRMATION, "2025-04-01", Item.STANDING_FROM, "2025-02-28");
        assertThat(outcome(Step.CONFIRMATION, "standing-from-the-end")).isEqualTo(Outcome.KEPT);
        assertThat(new Local(0, 0, 1, 12, 12, true, 7, 1, false, true).written(day("2025-02-28")))
                .isEqualTo(day("2025-02-27"));
    }

    @Test
    void anExtensionIsHalfAYearToAYear() {
        did(Step.ADMISSION_MEETING, "2025-06-30");
        assertThat(extended("2026-12-29")).isEqualTo(Outcome.BROKEN);
        assertThat(extended("2026-12-30")).isEqualTo(Outcome.KEPT);
        assertThat(extended("2027-06-30")).isEqualTo(Outcome.KEPT);
        assertThat(extended("2027-07-01")).isEqualTo(Outcome.BROKEN);
        extended("2027-06-30");
        assertThat(did(Step.CONFIRMATION_MEETING, "2027-06-29")
                        .outcome(Step.CONFIRMATION_MEETING, "not-confirmed-early"))
                .isEqualTo(Outcome.BROKEN);
        assertThat(did(Step.EXTENSION, "2026-06-29").outcome(Step.EXTENSION, "extended-not-early"))
                .isEqualTo(Outcome.BROKEN);
    }

    private Outcome extended(String to) {
        did(Step.EXTENSION, "2026-06-30", Item.EXTENDED_TO, to);
        return outcome(Step.EXTENSION, "extended-half-a-year-to-a-year");
    }

    @Test
    void theOathIsWithinAMonthSinceTheNewText() {
        did(Step.APPROVAL, "2026-03-01");
        assertThat(did(Step.OATH, "2026-05-10").outcome(Step.OATH, "oath-in-time"))
                .isEqualTo(Outcome.KEPT);
        assertThat(did(Step.OATH, "2026-05-11").outcome(Step.OATH, "oath-in-time"))
                .isEqualTo(Outcome.WARNED);
        did(Step.APPROVAL, "2026-05-31");
        assertThat(did(Step.OATH, "2026-06-30").outcome(Step.OATH, "oath-in-time"))
                .isEqualTo(Outcome.KEPT);
        assertThat(did(Step.OATH, "2026-07-01").outcome(Step.OATH, "oath-in-time"))
                .isEqualTo(Outcome.WARNED);
        did(Step.CONFIRMATION, "2026-06-30");
        assertThat(did(Step.OATH, "2026-06-30").outcome(Step.OATH, "oath-before-confirmation"))
                .isEqualTo(Outcome.WARNED);
    }

    @Test
    void theApplicationForConfirmationIsAroundTheEnd() {
        did(Step.ADMISSION_MEETING, "2025-06-30");
        assertThat(applied("2026-06-22")).isEqualTo(Outcome.WARNED);
        assertThat(applied("2026-06-23")).isEqualTo(Outcome.KEPT);
        assertThat(applied("2026-07-30")).isEqualTo(Outcome.KEPT);
        assertThat(applied("2026-07-31")).isEqualTo(Outcome.WARNED);
    }

    private Outcome applied(String on) {
        did(Step.CONFIRMATION_APPLICATION, on);
        return outcome(Step.CONFIRMATION_APPLICATION, "applied-around-the-end");
    }

    @Test
    void reviewAndTrainingAreGoodForAYearWhereThePlaceSaysSo() {
        did(Step.POLITICAL_REVIEW, "2025-09-30")
                .did(Step.TRAINING, "2025-09-29")
                .did(Step.ADMISSION_MEETING, "2026-09-30");
        assertThat(outcome(Step.ADMISSION_MEETING, "review-still-good")).isEqualTo(Outcome.KEPT);
        assertThat(outcome(Step.ADMISSION_MEETING, "training-still-good")).isEqualTo(Outcome.WARNED);
    }

    @Test
    void theArchiveHoldsWhatTheTextNames() {
        String old = "FORM,APPLICATION,CULTIVATION,POLITICAL_REVIEW,CONFIRMATION";
        did(Step.ARCHIVE, "2026-05-10", Item.DOCUMENTS, old);
        assertThat(outcome(Step.ARCHIVE, "archive-complete")).isEqualTo(Outcome.KEPT);
        did(Step.ARCHIVE, "2026-05-11", Item.DOCUMENTS, old);
        assertThat(outcome(Step.ARCHIVE, "archive-complete")).isEqualTo(Outcome.BROKEN);
        did(Step.ARCHIVE, "2026-05-11", Item.DOCUMENTS, old + ",PROBATION");
        assertThat(outcome(Step.ARCHIVE, "archive-complete")).isEqualTo(Outcome.KEPT);
    }
}
