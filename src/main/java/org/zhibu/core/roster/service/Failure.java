package org.zhibu.core.roster.service;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.shared.kernel.Refused;

/** Why an upload failed, stored as a message key with its arguments so that it can be said in either language. */
public record Failure(String key, List<String> args) {

    private static final String SEPARATOR = "\u001f";

    static String text(Refused refused) {
        return Stream.concat(Stream.of(refused.key()), refused.args().stream().map(String::valueOf))
                .collect(Collectors.joining(SEPARATOR));
    }

    public static Failure of(String stored) {
        List<String> parts = Arrays.asList(stored.split(SEPARATOR, -1));
        return new Failure(parts.get(0), parts.subList(1, parts.size()));
    }
}
