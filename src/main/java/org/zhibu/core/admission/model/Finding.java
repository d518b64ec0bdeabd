package org.zhibu.core.admission.model;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.core.admission.Verdict.Outcome;

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

    /** The day may not lie behind the last one. */
    static Finding notAfter(LocalDate day, LocalDate last) {
        return brokenUnless(!day.isAfter(last), day, last);
    }

    /** The day ought not to lie behind the last one. */
    static Finding by(LocalDate day, LocalDate last) {
        return warnedUnless(!day.isAfter(last), day, last);
    }
}
