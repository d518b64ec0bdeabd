package org.zhibu.shared.kernel;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a form, in the order it is read in, so that all of it is said at once. */
public final class Refusals {

    private final List<Refused> all = new ArrayList<>();

    public Refusals when(boolean wrong, String field, String key, Object... args) {
        if (wrong) all.add(Refused.at(field, key, args));
        return this;
    }

    /** A step that may refuse; the next one is tried all the same. */
    public Refusals trying(Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            all.addAll(refused.reasons());
        }
        return this;
    }

    /** Refuses with all that was gathered, if anything. */
    public void must() {
        if (!all.isEmpty()) throw Refused.all(all);
    }
}
