package org.zhibu.areas.foundation.norm.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.norm.PostRole;

/** What posts have to do where nobody said otherwise, from {@code rules/role-duties.csv}. */
@Component
public class DefaultDuties {

    private final Map<PostRole, List<Item>> items = new EnumMap<>(PostRole.class);

    DefaultDuties() {
        Map<PostRole, List<Item>> read = lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.groupingBy(
                        cells -> PostRole.valueOf(cells[0]),
                        Collectors.mapping(cells -> new Item(cells[1], cells[2]), Collectors.toList())));
        items.putAll(read);
    }

    /** @param clause the regulation that says so, empty where it is practice */
    public record Item(String text, String clause) {}

    public List<Item> of(PostRole role) {
        return items.getOrDefault(role, List.of());
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DefaultDuties.class.getResourceAsStream("/rules/role-duties.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
