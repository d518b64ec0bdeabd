package org.zhibu.shared.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing an entry updates, in words: {@code key} with its arguments, and the page that shows it.
 *
 * @param kind word of the module that says so, for order and icon
 */
public record Consequence(
        String kind,
        String key,
        List<Object> args,
        @Nullable String href) {

    public static Consequence of(String kind, String key, @Nullable String href, Object... args) {
        return new Consequence(kind, key, List.of(args), href);
    }
}
