package org.zhibu.core.life.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.life.NewActivity.Attendee;
import org.zhibu.core.life.NewActivity.Vote;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;

class ActivityTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    static final MemberId CHEN = new MemberId(1, 11);
    static final MemberId LI = new MemberId(1, 12);
    static final MemberId NEW = new MemberId(1, 13);
    static final ActivityId ID = new ActivityId(1, 100);
    static final Circumstances AS =
            new Circumstances(TODAY, TODAY, LocalDate.of(2020, 1, 1), 7, Map.of(CHEN, true, LI, true, NEW, false));

    static NewActivity meeting(LocalDate on, int minutes, List<Attendee> people, List<Vote> votes, String lateReason) {
        return activity(ActivityKind.BRANCH_MEETING, on, minutes, people, votes, lateReason);
    }

    static NewActivity activity(
            ActivityKind kind,
            LocalDate on,
            int minutes,
            List<Attendee> people,
            List<Vote> votes,
            @Nullable String lateReason) {
        return new NewActivity(
                kind,
                "党员大会",
                on,
                LocalTime.of(14, 30),
                minutes,
                new NewActivity.Texts(null, null, null, null, null, null, null, null),
                people,
                List.of(),
                List.of(),
                votes,
                lateReason);
    }

    static Attendee present(MemberId id) {
        return new Attendee(id, AttendanceStatus.PRESENT, null);
    }

    static Attendee away(MemberId id) {
        return new Attendee(id, AttendanceStatus.LEAVE, "出差");
    }

    static final List<Attendee> ALL = List.of(present(CHEN), present(LI), present(NEW));

    static void refuses(NewActivity content, String key) {
        assertThatThrownBy(() -> Activity.of(ID, content, AS))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void aLeaveSaysWhyAndPointsAtItsField() {
        Attendee silent = new Attendee(LI, AttendanceStatus.LEAVE, " ");
        assertThatThrownBy(() ->
                        Activity.of(ID, meeting(TODAY, 120, List.of(present(CHEN), silent), List.of(), null), AS))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("life.activity.leave-needs-reason");
                    assertThat(refused.field()).isEqualTo("attendees[1].reason");
                });
    }

    @Test
    void todayIsNotTheFuture() {
        assertThat(Activity.of(ID, meeting(TODAY, 120, ALL, List.of(), null), AS)
                        .lateReason())
                .isNull();
        refuses(meeting(TODAY.plusDays(1), 120, ALL, List.of(), null), "life.activity.in-the-future");
    }

    @Test
    void nothingWasHeldBeforeTheBranchWasFounded() {
        refuses(meeting(LocalDate.of(2019, 12, 31), 120, ALL, List.of(), "旧账"), "life.activity.before-founding");
        Activity first = Activity.of(ID, meeting(LocalDate.of(2020, 1, 1), 120, ALL, List.of(), "旧账"), AS);
        assertThat(first.lateReason()).isEqualTo("旧账");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1440})
    void lastsBetweenFiveMinutesAndADay(int minutes) {
        assertThat(Activity.of(ID, meeting(TODAY, minutes, ALL, List.of(), null), AS))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1441, 0, -5})
    void refusesALengthThatCannotBe(int minutes) {
        refuses(meeting(TODAY, minutes, ALL, List.of(), null), "life.activity.length");
    }

    @Test
    void sevenDaysAfterIsNotLateAndEightIs() {
        assertThat(Activity.of(ID, meeting(TODAY.minusDays(7), 120, ALL, List.of(), null), AS)
                        .lateReason())
                .isNull();
        refuses(meeting(TODAY.minusDays(8), 120, ALL, List.of(), null), "life.activity.late-needs-reason");
        refuses(meeting(TODAY.minusDays(8), 120, ALL, List.of(), " "), "life.activity.late-needs-reason");
        assertThat(Activity.of(ID, meeting(TODAY.minusDays(8), 120, ALL, List.of(), "出差在外"), AS)
                        .lateReason())
                .isEqualTo("出差在外");
    }

    @Test
    void aReasonForWhatIsNotLateIsNotKept() {
        assertThat(Activity.of(ID, meeting(TODAY, 120, ALL, List.of(), "没有必要"), AS)
                        .lateReason())
                .isNull();
    }

    @Test
    void somebodyMustHaveBeenThere() {
        refuses(meeting(TODAY, 120, List.of(away(CHEN)), List.of(), null), "life.activity.nobody-present");
        refuses(meeting(TODAY, 120, List.of(), List.of(), null), "life.activity.nobody-present");
    }

    @Test
    void strangersAreNotRecorded() {
        refuses(meeting(TODAY, 120, List.of(present(new MemberId(1, 99))), List.of(), null), "life.activity.stranger");
    }

    @Test
    void aTalkNeedsTwo() {
        refuses(
                activity(ActivityKind.TALK, TODAY, 30, List.of(present(CHEN)), List.of(), null),
                "life.activity.talk-needs-two");
        assertThat(Activity.of(
                        ID,
                        activity(ActivityKind.TALK, TODAY, 30, List.of(present(CHEN), present(LI)), List.of(), null),
                        AS))
                .isNotNull();
    }

    @Test
    void votersAreCountedFromWhoCameAndProbationaryMembersHaveNoVote() {
        List<Attendee> people = List.of(present(CHEN), away(LI), present(NEW));
        Activity activity =
                Activity.of(ID, meeting(TODAY, 120, people, List.of(new Vote("方案", null, null, 1, 0, 0)), null), AS);

        OrdinaryVote vote = activity.votes().get(0);
        assertThat(vote.due()).isEqualTo(2);
        assertThat(vote.present()).isEqualTo(1);
        assertThat(vote.hasQuorum()).isTrue();
        assertThat(vote.isCarried()).isFalse();
    }

    @Test
    void thoseDueMayBeCorrectedByHand() {
        Activity activity = Activity.of(ID, meeting(TODAY, 120, ALL, List.of(new Vote("方案", 1, 1, 1, 0, 0)), null), AS);

        assertThat(activity.votes().get(0).isCarried()).isTrue();
    }

    @Test
    void onlyGeneralAndCommitteeMeetingsVote() {
        refuses(
                activity(ActivityKind.PARTY_DAY, TODAY, 120, ALL, List.of(new Vote("方案", null, null, 1, 0, 0)), null),
                "life.vote.not-here");
    }
}
