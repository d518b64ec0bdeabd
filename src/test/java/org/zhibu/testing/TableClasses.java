package org.zhibu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The checked-in list of tables: which are facts placed by home, which are copied everywhere, which stay on one node. */
public final class TableClasses {

    private static final Map<String, String> ALL = read();

    private TableClasses() {}

    public static Map<String, String> all() {
        return ALL;
    }

    /** A fact, or a view over facts. */
    public static boolean isFact(String table) {
        return "distributed".equals(ALL.get(table)) || table.endsWith(".facts") || table.equals("fact.all_facts");
    }

    private static Map<String, String> read() {
        try {
            Map<String, String> classes = new TreeMap<>();
            Files.readAllLines(Path.of("src/test/resources/table-classes.csv")).stream()
                    .filter(line -> line.contains(".") && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .forEach(row -> classes.put(row[0].strip(), row[1].strip()));
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
