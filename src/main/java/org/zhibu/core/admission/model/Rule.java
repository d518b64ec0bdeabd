package org.zhibu.core.admission.model;

import static java.time.Period.ofDays;
import static java.time.Period.ofMonths;
import static java.time.Period.ofYears;
import static org.zhibu.core.admission.model.Judgement.is;
import static org.zhibu.core.admission.model.Judgement.isNot;
import static org.zhibu.core.admission.model.Judgement.notAfter;
import static org.zhibu.core.admission.model.Judgement.notBefore;
import static org.zhibu.core.admission.model.Judgement.people;
import static org.zhibu.core.admission.model.Judgement.sameDay;
import static org.zhibu.core.admission.model.Judgement.since2026;
import static org.zhibu.core.admission.model.Judgement.ticked;
import static org.zhibu.core.admission.model.Judgement.unless;
import static org.zhibu.core.admission.model.Judgement.vote;
import static org.zhibu.core.admission.model.Judgement.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

/**
 * The rules of the regulation, each about one step: the step, what to mend (null for its day) and how it is judged. A name is
 * the key of messages and of the table of clauses.
 */
enum Rule {

    // From the application to the end of cultivation

    /** 2014 第五条, 2026 第五条: has turned eighteen on the day of the application. */
    OF_AGE(Step.APPLICATION, null, Rule::adult),
    /** 2014 第七条, 2026 第七条: somebody is sent to talk within a month; late is late and not void. */
    TALK_IN_TIME(Step.FIRST_TALK, null, within(ofMonths(1), Step.APPLICATION)),
    /** No central rule; a place may ask for months between application and activist. */
    WAITING_PERIOD(Step.ACTIVIST, null, Rule::waited),
    /** 2014 第八条, 2026 第八条: recommended by members, or by a mass organisation. */
    RECOMMENDED(Step.ACTIVIST, Item.RECOMMENDED_BY, isNot(Item.RECOMMENDED_BY, "NOBODY")),
    /** 2014 第九条, 2026 第九条: one or two full members. That they are full and on the roster is looked up where they are chosen. */
    ONE_OR_TWO_CONTACTS(Step.CONTACTS, Item.CONTACTS, people(Item.CONTACTS, 1, 2)),
    /** 2014 第十一条, 2026 第十一条: the branch reviews every activist each half year. */
    REVIEWED_EACH_HALF_YEAR(Step.CULTIVATION, null, Rule::reviewed),
    /** 2014 第十三条, 2026 第十三条: a year of cultivation, counted on without a break across units (第十二条). */
    YEAR_OF_CULTIVATION(Step.CANDIDATE, null, notBefore(ofYears(1), Step.ACTIVIST)),

    // Candidates: who is listed, by whose consent, after which notice, with which sponsors, reviewed and trained

    /** 2014 第十三条, 2026 第十三条: group, contacts, members and masses are heard first. */
    OPINIONS_BEFORE_CANDIDATE(Step.CANDIDATE, Item.OPINIONS_HEARD, ticked(Item.OPINIONS_HEARD)),
    /** 2026 第十三条: the public notice follows the consent of the higher committee. */
    NOTICE_AFTER_CONSENT(Step.NOTICE, Item.NOTICE_FROM, (course, deed) -> posted(deed)),
    /** 2026 第十三条: not less than five working days. Under the text of 2014 a custom of places, and no more than a warning. */
    FIVE_WORKING_DAYS(Step.NOTICE, Item.NOTICE_TO, Rule::postedFiveDays),
    /** 2026 第十三条: listed only with the consent of the higher committee and after a notice. */
    CONSENT_BEFORE_LISTING(
            Step.LISTED,
            null,
            since2026((course, deed) -> course.isDone(Step.NOTICE) ? Finding.KEPT : Finding.UNKNOWN)),
    /** 2026 第十三条: after the last day of the notice. */
    LISTED_AFTER_NOTICE(Step.LISTED, null, Rule::noticeOver),
    /** 2026 第十三条: the notice brought up nothing that stands against it. */
    NOTICE_UNAFFECTED(Step.LISTED, Item.NOTICE_RESULT, since2026(is(Item.NOTICE_RESULT, "UNAFFECTED"))),
    /** 2014 第十四条, 2026 第十四条: exactly two full members, not the same twice. */
    TWO_SPONSORS(Step.SPONSORS, Item.SPONSORS, people(Item.SPONSORS, 2, 2)),
    /** 2014 第十四条, 2026 第十四条: who is on probation within the Party, rights not restored, cannot sponsor. */
    SPONSORS_HAVE_THEIR_RIGHTS(Step.SPONSORS, Item.SPONSORS_FREE, ticked(Item.SPONSORS_FREE)),
    /** 2026 第十四条: who is in the effect period of a warning, serious warning or removal ought not to sponsor. */
    SPONSORS_UNDISCIPLINED(
            Step.SPONSORS,
            Item.SPONSORS_DISCIPLINED,
            since2026((course, deed) -> Finding.warnedUnless(!deed.is(Item.SPONSORS_DISCIPLINED, Deed.YES)))),
    /** 2014 第十六条, 2026 第十六条: who was not reviewed or did not pass is not admitted. */
    REVIEW_PASSED(Step.POLITICAL_REVIEW, Item.CONCLUSION, is(Item.CONCLUSION, "PASSED")),
    /** 2014 第十七条, 2026 第十七条: three days or twenty-four hours; in special cases not at all, with a reason. */
    THREE_DAYS_OR_A_DAY_OF_HOURS(Step.TRAINING, Item.TRAINED_DAYS, (course, deed) -> trainedLongEnough(deed)),
    /** 2014 第十七条, 2026 第十七条: held by the grass-roots committee or the county's organisation department, not by the branch. */
    TRAINED_BY_COMMITTEE(Step.TRAINING, Item.ORGANISER, unless(Item.TRAINING_WAIVED, isNot(Item.ORGANISER, "BRANCH"))),
    /** The training ends on the day of the step and begins on it or before, but after the person was listed. */
    TRAINED_AFTER_LISTING(Step.TRAINING, Item.TRAINED_FROM, unless(Item.TRAINING_WAIVED, Rule::trainedOnceListed)),

    // The admission itself: pre-examination, form, meeting, talk and approval

    /** 2014 第十九条, 2026 第十八条: the form is given out after the pre-examination was passed. */
    PRE_EXAMINATION_PASSED(Step.PRE_EXAMINATION, Item.CONCLUSION, is(Item.CONCLUSION, "PASSED")),
    /** 2014 第二十三条, 2026 第二十二条: examined by a committee that may approve. */
    EXAMINED_BY_RIGHT(Step.PRE_EXAMINATION, Item.BODY, is(Item.BODY, "COMMITTEE")),
    /** No central limit; places give a month. */
    PRE_EXAMINED_IN_TIME(Step.PRE_EXAMINATION, null, within(Local::preExamMonths, Step.BRANCH_REVIEW)),
    /** 2014 第十九条, 2026 第十八条: who leaves the unit within three months is generally not admitted. */
    STAYS_THREE_MONTHS(Step.PRE_EXAMINATION, Item.LEAVES_ON, (course, deed) -> stays(deed)),
    /** 2014 第十五条, 2026 第十五条: both sponsors write their opinion into the form. */
    SPONSORS_WROTE_OPINIONS(Step.FORM, Item.SPONSORS_WROTE, ticked(Item.SPONSORS_WROTE)),
    /** 2026 第十九条: within a month of the pre-examination; under the text of 2014 a custom of places. */
    MEETING_WITHIN_A_MONTH(Step.ADMISSION_MEETING, null, within(ofMonths(1), Step.PRE_EXAMINATION)),
    /** The figures of a vote can be: no more present than due, no more in favour than present, written only from who is away. */
    ADMISSION_VOTE_ADDS_UP(Step.ADMISSION_MEETING, Item.IN_FAVOUR, vote(MeetingVote::addsUp)),
    /** 2014 第二十条, 2026 第十九条: more than half of the members with a vote who are due are present; half is not enough. */
    ADMISSION_QUORUM(Step.ADMISSION_MEETING, Item.VOTERS_PRESENT, vote(MeetingVote::quorum)),
    /** 2014 第二十一条, 2026 第二十条: more than half of those due in favour, opinions handed in before the meeting counted. */
    ADMISSION_MAJORITY(Step.ADMISSION_MEETING, Item.IN_FAVOUR, vote(MeetingVote::majority)),
    /** 2014 第二十一条, 2026 第二十条: by secret ballot. */
    ADMISSION_SECRET(Step.ADMISSION_MEETING, Item.SECRET, ticked(Item.SECRET)),
    /** 2014 第二十一条, 2026 第二十条: two or more candidates are discussed and voted on one by one. */
    ADMISSION_SINGLY(Step.ADMISSION_MEETING, Item.SINGLY, ticked(Item.SINGLY)),
    /** Local: a political review is good for so many months. */
    REVIEW_STILL_GOOD(Step.ADMISSION_MEETING, null, within(Local::reviewMonths, Step.POLITICAL_REVIEW)),
    /** Local: a training is good for so many months. */
    TRAINING_STILL_GOOD(Step.ADMISSION_MEETING, null, within(Local::trainingMonths, Step.TRAINING)),
    /** Local: the form is numbered for a year and not used in another. */
    FORM_OF_THE_YEAR(Step.ADMISSION_MEETING, null, Rule::formOfTheYear),
    /** 2014 第二十四条, 2026 第二十三条: a member of the committee or an organiser talks. */
    TALKED_BY_COMMITTEE(Step.COMMITTEE_TALK, Item.TALKED_BY, isNot(Item.TALKED_BY, "OTHER")),
    /** 2014 第二十三条, 2026 第二十二条: a general branch, a Party group, a temporary body or a committee below a township's cannot. */
    APPROVED_BY_RIGHT(Step.APPROVAL, Item.BODY, is(Item.BODY, "COMMITTEE")),
    /** 2014 第二十五条, 2026 第二十四条: the committee discusses and votes on each by itself. */
    APPROVED_SINGLY(Step.APPROVAL, Item.SINGLY, ticked(Item.SINGLY)),
    /** 2014 第二十六条, 2026 第二十五条: within three months. */
    APPROVED_IN_THREE_MONTHS(Step.APPROVAL, null, within(ofMonths(3), Step.ADMISSION_MEETING)),
    /** 2014 第二十六条, 2026 第二十五条: in special cases longer, never longer than six months. */
    APPROVED_IN_SIX_MONTHS(Step.APPROVAL, null, notAfter(ofMonths(6), Step.ADMISSION_MEETING)),
    /** 2014 第三十二条, 2026 第三十一条: probation begins on the day the meeting passed the admission. */
    PROBATION_FROM_THE_MEETING(
            Step.APPROVAL,
            Item.PROBATION_FROM,
            sameDay(Item.PROBATION_FROM, course -> course.on(Step.ADMISSION_MEETING))),

    // From the approval to the archive

    /** 2014 第二十九条, 2026 第二十八条: in time; after thirty days the portal asks why. */
    PLACED_IN_TIME(Step.PLACEMENT, null, within(ofDays(30), Step.APPROVAL)),
    /** 2026 第二十九条: generally within a month of the reply; the text of 2014 sets no limit. */
    OATH_IN_TIME(Step.OATH, null, since2026(within(ofMonths(1), Step.APPROVAL))),
    /** 2014 第三十条, 2026 第二十九条: it is the probationary member who takes the oath. */
    OATH_BEFORE_CONFIRMATION(Step.OATH, null, Rule::notYetConfirmed),
    /** Local: from a week before the end of probation, and not later than a month behind it. */
    APPLIED_AROUND_THE_END(Step.CONFIRMATION_APPLICATION, null, Rule::aroundTheEnd),
    /** 2014 第三十二条, 2026 第三十一条: half a year to a year from the end of probation, and once only. */
    EXTENDED_HALF_A_YEAR_TO_A_YEAR(Step.EXTENSION, Item.EXTENDED_TO, Rule::halfAYearToAYear),
    /** 2014 第三十二条, 2026 第三十一条: no decision before the first year is over. */
    EXTENDED_NOT_EARLY(Step.EXTENSION, null, notBefore(ofYears(1), Step.ADMISSION_MEETING)),
    /** The figures of the vote can be. */
    EXTENSION_VOTE_ADDS_UP(Step.EXTENSION, Item.IN_FAVOUR, vote(MeetingVote::addsUp)),
    /** 2014 第三十二条, 2026 第三十一条 with the quorum of the admission. */
    EXTENSION_QUORUM(Step.EXTENSION, Item.VOTERS_PRESENT, vote(MeetingVote::quorum)),
    /** 2014 第三十二条, 2026 第三十一条 with the majority of the admission. */
    EXTENSION_MAJORITY(Step.EXTENSION, Item.IN_FAVOUR, vote(MeetingVote::majority)),
    /** 2014 第三十二条, 2026 第三十一条: nobody is confirmed before probation, or its extension, is over. */
    NOT_CONFIRMED_EARLY(Step.CONFIRMATION_MEETING, null, Rule::probationOver),
    /** 2014 第三十三条, 2026 第三十二条: group, members and masses are heard first. */
    OPINIONS_BEFORE_CONFIRMATION(Step.CONFIRMATION_MEETING, Item.OPINIONS_HEARD, ticked(Item.OPINIONS_HEARD)),
    /** 2014 第三十二条, 2026 第三十一条 ask for it in time; places give a month from the application or the end of probation. */
    CONFIRMED_IN_TIME(Step.CONFIRMATION_MEETING, null, Rule::confirmedInTime),
    /** The figures of the vote can be. */
    CONFIRMATION_VOTE_ADDS_UP(Step.CONFIRMATION_MEETING, Item.IN_FAVOUR, vote(MeetingVote::addsUp)),
    /** 2014 第三十三条, 2026 第三十二条: the quorum of the admission. */
    CONFIRMATION_QUORUM(Step.CONFIRMATION_MEETING, Item.VOTERS_PRESENT, vote(MeetingVote::quorum)),
    /** 2014 第三十三条, 2026 第三十二条: the majority of the admission. */
    CONFIRMATION_MAJORITY(Step.CONFIRMATION_MEETING, Item.IN_FAVOUR, vote(MeetingVote::majority)),
    /** 2014 第三十三条, 2026 第三十二条: by secret ballot, as at the admission. */
    CONFIRMATION_SECRET(Step.CONFIRMATION_MEETING, Item.SECRET, ticked(Item.SECRET)),
    /** 2014 第三十三条, 2026 第三十二条: one by one, as at the admission. */
    CONFIRMATION_SINGLY(Step.CONFIRMATION_MEETING, Item.SINGLY, ticked(Item.SINGLY)),
    /** 2014 第二十三条, 2026 第二十二条: approved by a committee that may. */
    CONFIRMED_BY_RIGHT(Step.CONFIRMATION, Item.BODY, is(Item.BODY, "COMMITTEE")),
    /** 2014 第三十四条, 2026 第三十三条: within three months. */
    CONFIRMED_IN_THREE_MONTHS(Step.CONFIRMATION, null, within(ofMonths(3), Step.CONFIRMATION_MEETING)),
    /** 2014 第三十四条, 2026 第三十三条: standing counts from the day probation, or its extension, ended. */
    STANDING_FROM_THE_END(Step.CONFIRMATION, Item.STANDING_FROM, sameDay(Item.STANDING_FROM, Course::probationEnds)),
    /** 2014 第三十七条, 2026 第三十六条: the file holds what the regulation names; that of 2026 names both registration forms. */
    ARCHIVE_COMPLETE(Step.ARCHIVE, Item.DOCUMENTS, (course, deed) -> archived(deed));

    private static final int NOTICE_DAYS = 5;
    private static final BigDecimal TRAINING_DAYS = BigDecimal.valueOf(3);
    private static final BigDecimal TRAINING_HOURS = BigDecimal.valueOf(24);

    private final Step step;
    private final @Nullable Item field;

    @SuppressWarnings("ImmutableEnumChecker") // a judgement holds periods, words and nothing that changes
    private final Judgement judgement;

    Rule(Step step, @Nullable Item field, Judgement judgement) {
        this.step = step;
        this.field = field;
        this.judgement = judgement;
    }

    Step step() {
        return step;
    }

    /** What to mend, null for the day of the step. */
    @Nullable
    Item field() {
        return field;
    }

    /** @param deed the step as it was done */
    Finding judge(Course course, Deed deed) {
        return judgement.of(course, deed);
    }

    /** As messages and the table of clauses name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Finding adult(Course course, Deed deed) {
        LocalDate born = course.birthOn();
        return born == null ? Finding.UNKNOWN : Finding.notBefore(deed.on(), born.plusYears(18));
    }

    private static Finding waited(Course course, Deed deed) {
        int months = course.localOn(deed.on()).waitMonths();
        if (months == 0) return Finding.KEPT;
        return course.on(Step.APPLICATION)
                .map(applied -> applied.plusMonths(months))
                .map(first -> Finding.warnedUnless(!deed.on().isBefore(first), deed.on(), first))
                .orElse(Finding.UNKNOWN);
    }

    private static Finding reviewed(Course course, Deed deed) {
        return course.on(Step.ACTIVIST)
                .map(since -> HalfYears.missed(since, course.reviews(), deed.on()))
                .map(missed -> missed.isEmpty() ? Finding.KEPT : Finding.warned(missed.size(), missed.get(0)))
                .orElse(Finding.UNKNOWN);
    }

    private static Finding posted(Deed deed) {
        return deed.day(Item.NOTICE_FROM)
                .map(from -> Finding.notBefore(from, deed.on()))
                .orElse(Finding.UNKNOWN);
    }

    private static Finding postedFiveDays(Course course, Deed deed) {
        Optional<LocalDate> from = deed.day(Item.NOTICE_FROM);
        Optional<LocalDate> to = deed.day(Item.NOTICE_TO);
        if (from.isEmpty() || to.isEmpty()) return Finding.UNKNOWN;
        boolean firstCounts = course.localOn(from.get()).noticeFirstDay();
        int days = course.calendar().between(from.get(), to.get(), firstCounts);
        if (days >= NOTICE_DAYS) return Finding.KEPT;
        LocalDate full = course.calendar().after(from.get(), NOTICE_DAYS, firstCounts);
        return Ruleset.on(to.get()) == Ruleset.V2026 ? Finding.broken(days, full) : Finding.warned(days, full);
    }

    private static Finding noticeOver(Course course, Deed deed) {
        return course.deed(Step.NOTICE)
                .flatMap(notice -> notice.day(Item.NOTICE_TO))
                .map(last -> Finding.notBefore(deed.on(), last.plusDays(1)))
                .orElse(Finding.KEPT);
    }

    private static Finding trainedLongEnough(Deed deed) {
        if (deed.text(Item.TRAINING_WAIVED).isPresent()) return Finding.warned(0, 0);
        Optional<BigDecimal> days = deed.number(Item.TRAINED_DAYS);
        Optional<BigDecimal> hours = deed.number(Item.TRAINED_HOURS);
        if (days.isEmpty() && hours.isEmpty()) return Finding.UNKNOWN;
        boolean enough = days.filter(one -> one.compareTo(TRAINING_DAYS) >= 0).isPresent()
                || hours.filter(one -> one.compareTo(TRAINING_HOURS) >= 0).isPresent();
        return Finding.brokenUnless(enough, days.orElse(BigDecimal.ZERO), hours.orElse(BigDecimal.ZERO));
    }

    private static Finding trainedOnceListed(Course course, Deed deed) {
        Optional<LocalDate> from = deed.day(Item.TRAINED_FROM);
        if (from.isEmpty()) return Finding.UNKNOWN;
        LocalDate listed = course.on(Step.LISTED).orElse(from.get());
        boolean inside = !from.get().isBefore(listed) && !from.get().isAfter(deed.on());
        return Finding.brokenUnless(inside, listed, deed.on());
    }

    private static Finding stays(Deed deed) {
        LocalDate last = deed.on().plusMonths(3);
        return deed.day(Item.LEAVES_ON)
                .map(leaves -> Finding.warnedUnless(leaves.isAfter(last), leaves, last))
                .orElse(Finding.KEPT);
    }

    private static Finding formOfTheYear(Course course, Deed deed) {
        if (!course.localOn(deed.on()).formYearBound()) return Finding.KEPT;
        return course.on(Step.FORM)
                .map(form -> Finding.warnedUnless(form.getYear() == deed.on().getYear(), form))
                .orElse(Finding.UNKNOWN);
    }

    private static Finding notYetConfirmed(Course course, Deed deed) {
        return course.on(Step.CONFIRMATION)
                .map(confirmed -> Finding.warnedUnless(deed.on().isBefore(confirmed), deed.on(), confirmed))
                .orElse(Finding.KEPT);
    }

    private static Finding aroundTheEnd(Course course, Deed deed) {
        Optional<LocalDate> end = course.firstYearEnds();
        if (end.isEmpty()) return Finding.UNKNOWN;
        LocalDate first = end.get().minusDays(course.localOn(deed.on()).confirmLeadDays());
        LocalDate last = end.get().plusMonths(1);
        return Finding.warnedUnless(isBetween(deed.on(), first, last), first, last);
    }

    private static Finding halfAYearToAYear(Course course, Deed deed) {
        Optional<LocalDate> end = course.firstYearEnds();
        Optional<LocalDate> to = deed.day(Item.EXTENDED_TO);
        if (end.isEmpty() || to.isEmpty()) return Finding.UNKNOWN;
        LocalDate first = end.get().plusMonths(6);
        LocalDate last = end.get().plusMonths(12);
        return Finding.brokenUnless(isBetween(to.get(), first, last), first, last);
    }

    private static boolean isBetween(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static Finding probationOver(Course course, Deed deed) {
        return course.probationEnds()
                .map(end -> Finding.notBefore(deed.on(), end))
                .orElse(Finding.UNKNOWN);
    }

    private static Finding confirmedInTime(Course course, Deed deed) {
        int months = course.localOn(deed.on()).confirmMonths();
        Optional<LocalDate> end = course.probationEnds();
        Optional<LocalDate> applied = course.on(Step.CONFIRMATION_APPLICATION);
        if (months == 0) return Finding.KEPT;
        if (end.isEmpty() || applied.isEmpty()) return Finding.UNKNOWN;
        LocalDate from = applied.get().isAfter(end.get()) ? applied.get() : end.get();
        return Finding.by(deed.on(), from.plusMonths(months));
    }

    private static Finding archived(Deed deed) {
        if (deed.text(Item.DOCUMENTS).isEmpty()) return Finding.UNKNOWN;
        List<String> missing = new ArrayList<>(Item.DOCUMENTS.choices());
        missing.removeAll(deed.words(Item.DOCUMENTS));
        if (deed.ruleset() == Ruleset.V2014) missing.removeAll(Set.of("PROBATION"));
        return Finding.brokenUnless(missing.isEmpty(), missing.size());
    }
}
