package org.zhibu.core.admission.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

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
}
