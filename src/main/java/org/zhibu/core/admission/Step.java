package org.zhibu.core.admission;

import static org.zhibu.core.admission.Item.APPROVED_ON;
import static org.zhibu.core.admission.Item.BODY;
import static org.zhibu.core.admission.Item.EXTENDED_TO;
import static org.zhibu.core.admission.Item.IN_FAVOUR;
import static org.zhibu.core.admission.Item.LEAVES_ON;
import static org.zhibu.core.admission.Item.MEETING;
import static org.zhibu.core.admission.Item.NOTICE_FROM;
import static org.zhibu.core.admission.Item.NOTICE_RESULT;
import static org.zhibu.core.admission.Item.NOTICE_TO;
import static org.zhibu.core.admission.Item.OPINIONS_HEARD;
import static org.zhibu.core.admission.Item.ORGANISER;
import static org.zhibu.core.admission.Item.PLACE;
import static org.zhibu.core.admission.Item.PROBATION_FROM;
import static org.zhibu.core.admission.Item.RECOMMENDED_BY;
import static org.zhibu.core.admission.Item.SECRET;
import static org.zhibu.core.admission.Item.SINGLY;
import static org.zhibu.core.admission.Item.SPONSORS_DISCIPLINED;
import static org.zhibu.core.admission.Item.SPONSORS_FREE;
import static org.zhibu.core.admission.Item.SPONSORS_WROTE;
import static org.zhibu.core.admission.Item.STANDING_FROM;
import static org.zhibu.core.admission.Item.TALKED_BY;
import static org.zhibu.core.admission.Item.TALKERS;
import static org.zhibu.core.admission.Item.TRAINED_DAYS;
import static org.zhibu.core.admission.Item.TRAINED_FROM;
import static org.zhibu.core.admission.Item.TRAINED_HOURS;
import static org.zhibu.core.admission.Item.TRAINING_WAIVED;
import static org.zhibu.core.admission.Item.VOTERS_DUE;
import static org.zhibu.core.admission.Item.VOTERS_PRESENT;
import static org.zhibu.core.admission.Item.WRITTEN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhibu.shared.kernel.NotHere;

/**
 * The twenty-five steps in their order, and two that belong to one of them: the consent and public notice before step 8, the
 * extension before step 23. Message {@code admission.step.<name>}.
 */
public enum Step {
    APPLICATION(1, Stage.APPLICATION, false, List.of()),
    FIRST_TALK(2, Stage.APPLICATION, false, List.of(APPLICATION), TALKERS),
    ACTIVIST(3, Stage.ACTIVIST, false, List.of(FIRST_TALK), MEETING, RECOMMENDED_BY),
    ACTIVIST_FILED(4, Stage.ACTIVIST, true, List.of(ACTIVIST)),
    CONTACTS(5, Stage.ACTIVIST, false, List.of(ACTIVIST_FILED), Item.CONTACTS),
    CULTIVATION(6, Stage.ACTIVIST, false, List.of(CONTACTS)),
    CANDIDATE(7, Stage.CANDIDATE, false, List.of(CULTIVATION), MEETING, OPINIONS_HEARD),
    NOTICE(8, Stage.CANDIDATE, true, List.of(CANDIDATE), NOTICE_FROM, NOTICE_TO),
    LISTED(8, Stage.CANDIDATE, true, List.of(CANDIDATE), NOTICE_RESULT),
    SPONSORS(9, Stage.CANDIDATE, false, List.of(LISTED), Item.SPONSORS, SPONSORS_FREE, SPONSORS_DISCIPLINED),
    POLITICAL_REVIEW(10, Stage.CANDIDATE, false, List.of(LISTED), Item.CONCLUSION),
    TRAINING(
            11,
            Stage.CANDIDATE,
            false,
            List.of(LISTED),
            TRAINED_FROM,
            TRAINED_DAYS,
            TRAINED_HOURS,
            ORGANISER,
            TRAINING_WAIVED),
    BRANCH_REVIEW(12, Stage.ADMISSION, false, List.of(SPONSORS, POLITICAL_REVIEW, TRAINING), MEETING),
    PRE_EXAMINATION(13, Stage.ADMISSION, true, List.of(BRANCH_REVIEW), BODY, Item.CONCLUSION, LEAVES_ON),
    FORM(14, Stage.ADMISSION, false, List.of(PRE_EXAMINATION), Item.FORM_NUMBER, SPONSORS_WROTE),
    ADMISSION_MEETING(
            15,
            Stage.ADMISSION,
            false,
            List.of(FORM),
            MEETING,
            VOTERS_DUE,
            VOTERS_PRESENT,
            IN_FAVOUR,
            WRITTEN,
            SECRET,
            SINGLY),
    COMMITTEE_TALK(16, Stage.ADMISSION, true, List.of(ADMISSION_MEETING), TALKED_BY, TALKERS),
    APPROVAL(17, Stage.ADMISSION, true, List.of(COMMITTEE_TALK), BODY, SINGLY, PROBATION_FROM),
    APPROVAL_FILED(18, Stage.ADMISSION, true, List.of(APPROVAL)),
    PLACEMENT(19, Stage.PROBATION, false, List.of(APPROVAL)),
    OATH(20, Stage.PROBATION, false, List.of(APPROVAL), PLACE),
    PROBATION(21, Stage.PROBATION, false, List.of(APPROVAL)),
    CONFIRMATION_APPLICATION(22, Stage.PROBATION, false, List.of(PROBATION)),
    EXTENSION(
            23,
            Stage.PROBATION,
            false,
            List.of(CONFIRMATION_APPLICATION),
            MEETING,
            VOTERS_DUE,
            VOTERS_PRESENT,
            IN_FAVOUR,
            WRITTEN,
            SECRET,
            EXTENDED_TO,
            APPROVED_ON),
    CONFIRMATION_MEETING(
            23,
            Stage.PROBATION,
            false,
            List.of(CONFIRMATION_APPLICATION),
            OPINIONS_HEARD,
            MEETING,
            VOTERS_DUE,
            VOTERS_PRESENT,
            IN_FAVOUR,
            WRITTEN,
            SECRET,
            SINGLY),
    CONFIRMATION(24, Stage.PROBATION, true, List.of(CONFIRMATION_MEETING), BODY, STANDING_FROM),
    ARCHIVE(25, Stage.PROBATION, false, List.of(CONFIRMATION), Item.DOCUMENTS);

    private final int number;
    private final Stage stage;
    private final boolean higher;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Step> after;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Item> items;

    Step(int number, Stage stage, boolean higher, List<Step> after, Item... items) {
        this.number = number;
        this.stage = stage;
        this.higher = higher;
        this.after = after;
        this.items = List.of(items);
    }

    /** The step of this word in an address; there is nothing here under any other. */
    public static Step of(String word) {
        return Arrays.stream(values())
                .filter(step -> step.word().equals(word))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int number() {
        return number;
    }

    public Stage stage() {
        return stage;
    }

    /** Done by the committee with the right of approval, 第二十二条 (2014 第二十三条); else by the branch. */
    public boolean isHigher() {
        return higher;
    }

    /** What has to be done before. */
    public List<Step> after() {
        return after;
    }

    public List<Item> items() {
        return items;
    }

    /** One of the twenty-five. */
    public boolean isCounted() {
        return this != NOTICE && this != EXTENSION;
    }

    /** Decided by a general meeting with a vote, not by the branch committee. */
    public boolean isVoted() {
        return items.contains(IN_FAVOUR);
    }
}
