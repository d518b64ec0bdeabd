package org.zhibu.shared.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the CSV tables under {@code rules/} on the class path: a header row, then rows by column name. */
public final class RuleTable {

    /** One row; a column it does not fill reads as an empty text, a column the table does not have is a mistake. */
    public record Row(Map<String, String> fields) {

        public String text(String column) {
            String text = fields.get(column);
            if (text == null) throw new IllegalArgumentException("no column " + column + " in " + fields.keySet());
            return text;
        }
    }

    private RuleTable() {}

    /** The rows of {@code rules/<name>.csv}. */
    public static List<Row> read(String name) {
        String path = "/rules/" + name + ".csv";
        try (InputStream in = RuleTable.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalArgumentException("no table " + path);
            return rows(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(BufferedReader lines) throws IOException {
        List<String> header = fields(lines.readLine());
        List<Row> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine())
            if (!line.isBlank()) rows.add(row(header, fields(line)));
        return List.copyOf(rows);
    }

    private static Row row(List<String> header, List<String> fields) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) row.put(header.get(i), i < fields.size() ? fields.get(i) : "");
        return new Row(Map.copyOf(row));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) field.append(line.charAt(++i));
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else field.append(c);
        }
        fields.add(field.toString());
        return fields;
    }
}
