package org.zhibu.areas.approach.integrity;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Refused;

/**
 * Something that is wrong, as a phenomenon.
 *
 * @param dueOn until when a committee wants it mended, null where it does not say
 */
public record Found(Style style, String what, @Nullable LocalDate dueOn) {

    /** The longest text. */
    public static final int MOST = 300;

    public Found {
        if (what.isBlank()) throw Refused.at("what", "integrity.what-missing");
        if (what.length() > MOST) throw Refused.at("what", "integrity.too-long");
    }

    /** Refuses a text that names one of these people: the ledger says what is wrong, never who is to blame. */
    public static void withoutNames(String field, String text, Collection<String> people) {
        people.stream()
                .filter(name -> name.length() > 1 && text.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.at(field, "integrity.names-somebody", name);
                });
    }
}
