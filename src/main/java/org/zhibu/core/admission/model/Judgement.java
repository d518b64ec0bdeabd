package org.zhibu.core.admission.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

/** How a rule judges a step as it was done, and the judgements that several clauses share. */
@FunctionalInterface
interface Judgement {

    /** @param deed the step as it was done */
    Finding of(Course course, Deed deed);

    /** The box has to be ticked. */
    static Judgement ticked(Item item) {
        return is(item, Deed.YES);
    }

    /** The answer has to be this one. */
    static Judgement is(Item item, String word) {
        return answer(item, given -> Finding.brokenUnless(given.equals(word)));
    }

    /** Any answer but this one. */
    static Judgement isNot(Item item, String word) {
        return answer(item, given -> Finding.brokenUnless(!given.equals(word)));
    }

    private static Judgement answer(Item item, Function<String, Finding> finding) {
        return (course, deed) -> deed.text(item).map(finding).orElse(Finding.UNKNOWN);
    }

    /** So many different people. */
    static Judgement people(Item item, int least, int most) {
        return (course, deed) -> {
            if (deed.text(item).isEmpty()) return Finding.UNKNOWN;
            long people = deed.words(item).stream().distinct().count();
            return Finding.brokenUnless(people >= least && people <= most, people);
        };
    }

    /** What the figures of the vote say. */
    static Judgement vote(Function<MeetingVote, Finding> finding) {
        return (course, deed) -> MeetingVote.of(deed).map(finding).orElse(Finding.UNKNOWN);
    }

    /** Not before so long after the earlier step. */
    static Judgement notBefore(Period time, Step earlier) {
        return since(earlier, (deed, done) -> Finding.notBefore(deed.on(), done.plus(time)));
    }

    /** Not later than so long after the earlier step; later is broken. */
    static Judgement notAfter(Period time, Step earlier) {
        return since(earlier, (deed, done) -> Finding.notAfter(deed.on(), done.plus(time)));
    }

    /** Ought to be done within so long of the earlier step; late is late and not void. */
    static Judgement within(Period time, Step earlier) {
        return since(earlier, (deed, done) -> Finding.by(deed.on(), done.plus(time)));
    }

    /** Ought to be done within the months the place has set; 0 asks for nothing. */
    static Judgement within(ToIntFunction<Local> months, Step earlier) {
        return (course, deed) -> {
            int time = months.applyAsInt(course.localOn(deed.on()));
            return time == 0
                    ? Finding.KEPT
                    : within(Period.ofMonths(time), earlier).of(course, deed);
        };
    }

    private static Judgement since(Step earlier, BiFunction<Deed, LocalDate, Finding> finding) {
        return (course, deed) ->
                course.on(earlier).map(done -> finding.apply(deed, done)).orElse(Finding.UNKNOWN);
    }

    /** The day written down has to be this one. */
    static Judgement sameDay(Item item, Function<Course, Optional<LocalDate>> right) {
        return (course, deed) -> {
            Optional<LocalDate> day = right.apply(course);
            Optional<LocalDate> written = deed.day(item);
            if (day.isEmpty() || written.isEmpty()) return Finding.UNKNOWN;
            return Finding.brokenUnless(written.get().equals(day.get()), written.get(), day.get());
        };
    }

    /** The text of 2014 does not ask for it. */
    static Judgement since2026(Judgement judgement) {
        return (course, deed) -> deed.ruleset() == Ruleset.V2014 ? Finding.KEPT : judgement.of(course, deed);
    }

    /** Not asked for where this was answered. */
    static Judgement unless(Item waived, Judgement judgement) {
        return (course, deed) -> deed.text(waived).isPresent() ? Finding.KEPT : judgement.of(course, deed);
    }
}
