package org.zhibu.shared.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed: the fields before and after, and the reason given.
 * Never holds a whole id number, a password or a code.
 */
public record Change(
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after,
        @Nullable String reason) {

    public static Change created(Map<String, @Nullable String> after) {
        return new Change(Map.of(), after, null);
    }

    public static Change because(@Nullable String reason) {
        return new Change(Map.of(), Map.of(), reason);
    }

    /** Keeps only the fields that differ. */
    public static Change between(
            Map<String, @Nullable String> before, Map<String, @Nullable String> after, @Nullable String reason) {
        Map<String, @Nullable String> was = new LinkedHashMap<>();
        Map<String, @Nullable String> is = new LinkedHashMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                was.put(field, before.get(field));
                is.put(field, value);
            }
        });
        return new Change(was, is, reason);
    }

    public boolean isEmpty() {
        return after.isEmpty();
    }
}
