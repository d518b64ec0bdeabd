package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibu.shared.rule.Code;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;
import org.zhibu.testing.TestDatabase;

/** What the database allows in a column is what the program knows, no more and no less. */
class StatesTest {

    private static final Pattern IN = Pattern.compile("CHECK \\(\\(+(\\w+) = ANY \\(+ARRAY\\[(.*?)\\]");
    private static final Pattern VALUE = Pattern.compile("'([^']*)'");

    @Test
    void areTheSameInTheDatabaseAndInTheProgram() {
        Map<String, Set<String>> checked = checked();
        Map<String, String> listed = new TreeMap<>();
        House.table("value-lists.csv").forEach(row -> listed.put(row[0], row[1]));
        assertThat(listed.keySet()).as("value-lists.csv").isEqualTo(checked.keySet());
        checked.forEach((column, values) -> {
            if (inUse(column.substring(0, column.lastIndexOf('.'))))
                assertThat(known(column, listed.get(column))).as(column).isEqualTo(values);
        });
    }

    /** Whether a statement of the program names the table: a table may land before what fills it. */
    private static boolean inUse(String table) {
        return House.sources().stream().anyMatch(source -> source.text().contains(table));
    }

    private static Map<String, Set<String>> checked() {
        Map<String, Set<String>> columns = new TreeMap<>();
        TestDatabase.template()
                .query(
                        "select conrelid::regclass::text as place, pg_get_constraintdef(oid) as said from pg_constraint where contype = 'c' and conrelid <> 0",
                        row -> {
                            Matcher in = IN.matcher(row.getString("said"));
                            if (in.find())
                                columns.put(
                                        row.getString("place") + "." + in.group(1),
                                        VALUE.matcher(in.group(2))
                                                .results()
                                                .map(found -> found.group(1))
                                                .collect(Collectors.toCollection(TreeSet::new)));
                        });
        return columns;
    }

    private static Set<String> known(String column, String list) {
        List<String> words = List.of(list.split(" ", -1));
        return switch (words.get(0)) {
            case "enum" -> constants(words.get(1));
            case "codes" ->
                CodeLists.standard().all(CodeSet.valueOf(words.get(1))).stream()
                        .map(Code::code)
                        .collect(Collectors.toCollection(TreeSet::new));
            case "words" -> {
                Set<String> values = new TreeSet<>(words.subList(1, words.size()));
                for (String value : values)
                    assertThat(value.length() == 1 || written(module(column), value))
                            .as("%s: somebody in %s writes %s", column, module(column), value)
                            .isTrue();
                yield values;
            }
            default -> throw new IllegalStateException(column + " " + list);
        };
    }

    private static Set<String> constants(String name) {
        String[] parts = name.split("-", -1);
        try {
            Set<String> values = new TreeSet<>();
            for (Object constant : Class.forName(parts[0]).getEnumConstants()) values.add(value((Enum<?>) constant));
            Arrays.stream(parts).skip(1).forEach(values::remove);
            return values;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Enum<?> constant) throws ReflectiveOperationException {
        try {
            return String.valueOf(constant.getDeclaringClass().getMethod("code").invoke(constant));
        } catch (NoSuchMethodException e) {
            return constant.name();
        }
    }

    private static boolean written(String module, String value) {
        return House.sources().stream()
                        .filter(source -> House.moduleOf(source)
                                .filter(found ->
                                        found.getIdentifier().toString().equals(module))
                                .isPresent())
                        .anyMatch(source -> source.text().contains(value))
                || House.files(House.RESOURCES.resolve("rules"), ".csv").stream()
                        .anyMatch(file -> House.read(file).contains(value));
    }

    private static String module(String column) {
        return column.substring(0, column.indexOf('.'));
    }
}
