package org.zhibu.core.admission.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Candidacy;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

/**
 * All that the rules look at of one person.
 *
 * @param birthOn null where an old file does not tell
 * @param reviews the days of the half-year reviews, ascending
 * @param local what the place had set on a day
 */
public record Course(
        @Nullable LocalDate birthOn,
        Map<Step, Deed> deeds,
        List<LocalDate> reviews,
        Function<LocalDate, Local> local,
        WorkCalendar calendar,
        LocalDate today) {

    public Course {
        deeds = Map.copyOf(deeds);
        reviews = reviews.stream().sorted().toList();
    }

    public Optional<Deed> deed(Step step) {
        return Optional.ofNullable(deeds.get(step));
    }

    public Optional<LocalDate> on(Step step) {
        return deed(step).map(Deed::on);
    }

    public boolean isDone(Step step) {
        return deeds.containsKey(step);
    }

    public Local localOn(LocalDate day) {
        return local.apply(day);
    }

    /** The same with one step more, or done otherwise. */
    public Course with(Deed deed) {
        Map<Step, Deed> more = new EnumMap<>(Step.class);
        more.putAll(deeds);
        more.put(deed.step(), deed);
        return new Course(birthOn, more, reviews, local, calendar, today);
    }

    public Course reviewedOn(List<LocalDate> days) {
        return new Course(birthOn, deeds, days, local, calendar, today);
    }

    /**
     * 2014 第三十二条, 2026 第三十一条: probation is a year from the day the branch meeting passed the admission, or as far as it
     * was extended.
     */
    public Optional<LocalDate> probationEnds() {
        return deed(Step.EXTENSION).flatMap(one -> one.day(Item.EXTENDED_TO)).or(this::firstYearEnds);
    }

    /** The end of probation without its extension. */
    Optional<LocalDate> firstYearEnds() {
        return on(Step.ADMISSION_MEETING).map(passed -> passed.plusYears(1));
    }

    public Candidacy candidacy() {
        if (isDone(Step.CONFIRMATION)) return Candidacy.FULL;
        if (isDone(Step.APPROVAL)) return Candidacy.PROBATIONARY;
        if (isDone(Step.LISTED)) return Candidacy.CANDIDATE;
        return isDone(Step.ACTIVIST) ? Candidacy.ACTIVIST : Candidacy.APPLICANT;
    }

    /** Whether all that has to be done before is done. */
    public boolean isOpen(Step step) {
        return step.after().stream().allMatch(this::isDone);
    }
}
