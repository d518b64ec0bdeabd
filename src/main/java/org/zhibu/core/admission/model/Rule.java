package org.zhibu.core.admission.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.Verdict.Outcome;

/** One rule of the regulation about one step. */
interface Rule {

    String name();

    Step step();

    /** What to mend, null for the day of the step. */
    @Nullable
    Item field();

    /** @param deed the step as it was done */
    Finding judge(Course course, Deed deed);

    /** As messages and the table of clauses name it. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a rule finds: kept, warned of, broken, or not to be told from what is known. */
    record Finding(Outcome outcome, List<Object> args) {

        static final Finding KEPT = new Finding(Outcome.KEPT, List.of());
        static final Finding UNKNOWN = new Finding(Outcome.UNKNOWN, List.of());

        static Finding broken(Object... args) {
            return new Finding(Outcome.BROKEN, List.of(args));
        }

        static Finding warned(Object... args) {
            return new Finding(Outcome.WARNED, List.of(args));
        }

        static Finding brokenUnless(boolean kept, Object... args) {
            return kept ? KEPT : broken(args);
        }

        static Finding warnedUnless(boolean kept, Object... args) {
            return kept ? KEPT : warned(args);
        }

        /** The day may not lie before the first one. */
        static Finding notBefore(LocalDate day, LocalDate first) {
            return brokenUnless(!day.isBefore(first), day, first);
        }

        /** The day ought not to lie behind the last one. */
        static Finding by(LocalDate day, LocalDate last) {
            return warnedUnless(!day.isAfter(last), day, last);
        }
    }
}
