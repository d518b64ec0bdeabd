package org.zhibu.shared.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a page with its conditions; what is blank is left out. Immutable. */
public final class Address {

    private final String path;
    private final Map<String, String> conditions;

    private Address(String path, Map<String, String> conditions) {
        this.path = path;
        this.conditions = conditions;
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same page with a condition set; a null or blank value drops it. */
    public Address with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(conditions);
        if (value == null || value.toString().isBlank()) changed.remove(name);
        else changed.put(name, value.toString());
        return new Address(path, changed);
    }

    public Address without(String name) {
        return with(name, null);
    }

    /** Another page with the same conditions. */
    public Address at(String other) {
        return new Address(other, conditions);
    }

    /** A condition, null where it is not set. */
    public @Nullable String get(String name) {
        return conditions.get(name);
    }

    /** The page without its conditions. */
    public String path() {
        return path;
    }

    @Override
    public String toString() {
        if (conditions.isEmpty()) return path;
        return conditions.entrySet().stream()
                .map(condition ->
                        condition.getKey() + "=" + URLEncoder.encode(condition.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
