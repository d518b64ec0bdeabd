package org.zhibu.core.admission.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

/** What comes next in a course, and between which days. */
public final class Agenda {

    /** What is due besides the steps. */
    public static final String REVIEW = "REVIEW";

    /**
     * One thing that can be done now.
     *
     * @param what name of a step, or {@link #REVIEW}
     * @param higher whether the committee does it
     * @param earliest null where nothing has to be waited for
     * @param latest the last day, null where none is set
     * @param rule which sets the last day, or the step itself
     */
    public record Due(
            String what,
            boolean higher,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            String rule) {}

    /** The last day of a step and the rule that sets it. */
    public record Limit(LocalDate day, String rule) {}

    private Agenda() {}

    /** All that is open, in the order of the steps. */
    public static List<Due> of(Course course) {
        List<Due> dues = new ArrayList<>();
        for (Step step : Step.values())
            if (isDueNow(course, step)) {
                Limit latest = latest(course, step).orElse(null);
                dues.add(new Due(
                        step.name(),
                        step.isHigher(),
                        earliest(course, step).orElse(null),
                        latest == null ? null : latest.day(),
                        latest == null ? "step." + step.word() : latest.rule()));
            }
        nextReview(course)
                .ifPresent(day -> dues.add(new Due(REVIEW, false, null, day, Rule.REVIEWED_EACH_HALF_YEAR.key())));
        return dues;
    }

    private static boolean isDueNow(Course course, Step step) {
        if (course.isDone(step) || !course.isOpen(step) || step == Step.EXTENSION) return false;
        boolean noticed = Ruleset.on(course.today()) == Ruleset.V2026;
        if (step == Step.NOTICE) return noticed && !course.isDone(Step.LISTED);
        return step != Step.LISTED || !noticed || course.isDone(Step.NOTICE);
    }

    /** 第十一条: half a year after the last review, while the person is cultivated. */
    public static Optional<LocalDate> nextReview(Course course) {
        if (course.isDone(Step.CANDIDATE)) return Optional.empty();
        return course.on(Step.ACTIVIST)
                .map(since -> course.reviews().stream()
                        .filter(day -> !day.isBefore(since))
                        .reduce(since, (earlier, later) -> later)
                        .plusMonths(6));
    }

    /** The half-year days of cultivation that passed without a review. */
    public static List<LocalDate> missedReviews(Course course, LocalDate until) {
        LocalDate end =
                course.on(Step.CANDIDATE).filter(day -> day.isBefore(until)).orElse(until);
        return course.on(Step.ACTIVIST)
                .map(since -> HalfYears.missed(since, course.reviews(), end))
                .orElse(List.of());
    }

    /** The first day a step can be done, as far as it is known. */
    public static Optional<LocalDate> earliest(Course course, Step step) {
        Stream<LocalDate> before = step.after().stream().map(course::on).flatMap(Optional::stream);
        return Stream.concat(before, first(course, step).stream()).max(LocalDate::compareTo);
    }

    private static Optional<LocalDate> first(Course course, Step step) {
        return switch (step) {
            case APPLICATION -> Optional.ofNullable(course.birthOn()).map(born -> born.plusYears(18));
            case ACTIVIST ->
                course.on(Step.APPLICATION)
                        .map(day ->
                                day.plusMonths(course.localOn(course.today()).waitMonths()));
            case CANDIDATE -> course.on(Step.ACTIVIST).map(day -> day.plusYears(1));
            case LISTED ->
                course.deed(Step.NOTICE)
                        .flatMap(notice -> notice.day(Item.NOTICE_TO))
                        .map(last -> last.plusDays(1));
            case CONFIRMATION_APPLICATION ->
                course.probationEnds()
                        .map(end -> end.minusDays(course.localOn(course.today()).confirmLeadDays()));
            case CONFIRMATION_MEETING, EXTENSION, PROBATION -> course.probationEnds();
            default -> Optional.empty();
        };
    }

    /** The last day of a step, where one is set and can be told. */
    public static Optional<Limit> latest(Course course, Step step) {
        Local local = course.localOn(course.today());
        return switch (step) {
            case FIRST_TALK -> months(course, Step.APPLICATION, 1, Rule.TALK_IN_TIME);
            case PRE_EXAMINATION ->
                local.preExamMonths() == 0
                        ? Optional.empty()
                        : months(course, Step.BRANCH_REVIEW, local.preExamMonths(), Rule.PRE_EXAMINED_IN_TIME);
            case ADMISSION_MEETING -> months(course, Step.PRE_EXAMINATION, 1, Rule.MEETING_WITHIN_A_MONTH);
            case COMMITTEE_TALK, APPROVAL -> months(course, Step.ADMISSION_MEETING, 3, Rule.APPROVED_IN_THREE_MONTHS);
            case PLACEMENT ->
                course.on(Step.APPROVAL).map(day -> new Limit(day.plusDays(30), Rule.PLACED_IN_TIME.key()));
            case OATH -> months(course, Step.APPROVAL, 1, Rule.OATH_IN_TIME);
            case PROBATION, CONFIRMATION_APPLICATION ->
                course.probationEnds().map(end -> new Limit(end.plusMonths(1), Rule.APPLIED_AROUND_THE_END.key()));
            case CONFIRMATION_MEETING -> confirmation(course, local);
            case CONFIRMATION -> months(course, Step.CONFIRMATION_MEETING, 3, Rule.CONFIRMED_IN_THREE_MONTHS);
            default -> Optional.empty();
        };
    }

    private static Optional<Limit> months(Course course, Step from, int months, Rule rule) {
        return course.on(from).map(day -> new Limit(day.plusMonths(months), rule.key()));
    }

    private static Optional<Limit> confirmation(Course course, Local local) {
        LocalDate applied = course.on(Step.CONFIRMATION_APPLICATION).orElse(null);
        LocalDate end = course.probationEnds().orElse(null);
        if (applied == null || end == null || local.confirmMonths() == 0) return Optional.empty();
        LocalDate from = applied.isAfter(Objects.requireNonNull(end)) ? applied : end;
        return Optional.of(new Limit(from.plusMonths(local.confirmMonths()), Rule.CONFIRMED_IN_TIME.key()));
    }
}
