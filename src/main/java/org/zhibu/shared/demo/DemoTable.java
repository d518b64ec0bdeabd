package org.zhibu.shared.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the demo's own tables under {@code demo/} on the class path: commas, no quotes, a header line. */
public final class DemoTable {

    private DemoTable() {}

    /** One line by the names of its columns. */
    public record Row(Map<String, String> cells) {

        public String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        public int number(String column) {
            return Integer.parseInt(text(column));
        }

        public boolean has(String column) {
            return !text(column).isEmpty();
        }
    }

    public static List<Row> rows(String file) {
        List<String> lines = lines(file);
        String[] header = lines.get(0).split(",", -1);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) row.put(header[i], cells[i]);
            rows.add(new Row(row));
        }
        return rows;
    }

    /** Every line that is not blank. */
    public static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoTable.class.getResourceAsStream("/demo/" + file), file),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
