package org.zhibu.shared.kernel;

import java.util.Map;

/**
 * One subtree of the organisation tree, as the two ends of its paths: {@code path_c >= from and path_c < to}.
 * Whoever holds a scope has been checked; every query takes one first and uses it.
 */
public record Scope(String from, String to) {

    /** The whole tree: ':' is the character after the digits. */
    private static final Scope EVERYTHING = new Scope("", ":");

    /** The subtree below and with the organisation of this path, such as {@code 1.2.12.}. */
    public static Scope below(String path) {
        if (path.isEmpty()) return EVERYTHING;
        return new Scope(path, path.substring(0, path.length() - 1) + "/");
    }

    public boolean covers(String path) {
        return path.startsWith(from);
    }

    /** Named parameters {@code from} and {@code to}. */
    public Map<String, String> params() {
        return Map.of("from", from, "to", to);
    }
}
