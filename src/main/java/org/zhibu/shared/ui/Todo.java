package org.zhibu.shared.ui;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, in words: {@code key} with its arguments.
 *
 * @param clause the regulation and article that asks for it, as quoted; null where none does
 * @param dueOn the last day, null where there is none
 * @param href where it is done
 * @param actionKey message of the button
 * @param late whether the last day has passed
 */
public record Todo(
        String key,
        List<Object> args,
        @Nullable String clause,
        @Nullable LocalDate dueOn,
        String href,
        String actionKey,
        boolean late) {

    /** Without a regulation and a date, as a request that waits for an answer. */
    public static Todo waiting(String href, String actionKey, String key, Object... args) {
        return new Todo(key, List.of(args), null, null, href, actionKey, false);
    }

    public static Todo due(
            LocalDate dueOn, LocalDate today, String href, String actionKey, String key, Object... args) {
        return new Todo(key, List.of(args), null, dueOn, href, actionKey, dueOn.isBefore(today));
    }

    public Todo by(@Nullable String regulation) {
        return new Todo(key, args, regulation, dueOn, href, actionKey, late);
    }
}
