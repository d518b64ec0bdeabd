package org.zhibu.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which tables a statement names. */
public final class Sql {

    private static final Pattern STATEMENT =
            Pattern.compile("(?is)^\\s*(select|insert\\s+into|update|delete\\s+from|with|truncate|lock|copy)\\s.*");
    private static final Pattern FRAGMENT =
            Pattern.compile("(?is).*\\b(from|join|into)\\s+[a-z_]+\\.[a-z_]+\\b.*|^\\s*(where|and|order by)\\s.*");
    private static final Pattern TABLE = Pattern.compile(
            "(?i)(?<![:.\\w])(from|join|insert\\s+into|update|delete\\s+from)\\s+(?:only\\s+|lateral\\s+)?"
                    + "([a-z_][a-z_0-9]*+)(?:\\.([a-z_][a-z_0-9]*+))?(\\s*\\()?(?:\\s+(?:as\\s+)?([a-z_][a-z_0-9]*+))?");
    /** Words that may follow a table and are no alias of it. */
    private static final Set<String> NO_ALIAS = Set.of(
            "where",
            "join",
            "on",
            "set",
            "left",
            "cross",
            "order",
            "group",
            "limit",
            "for",
            "union",
            "inner",
            "using",
            "full",
            "right",
            "having",
            "returning",
            "values",
            "as",
            "except",
            "intersect",
            "offset",
            "natural",
            "window");

    private static final Pattern NO_TABLE_BEFORE =
            Pattern.compile("(?is).*(\\bdistinct\\s+|\\b(extract|substring|trim|overlay|position)\\s*\\([^()]*)$");
    private static final Pattern CTE =
            Pattern.compile("(?i)\\b([a-z_][a-z_0-9]*)\\s*(?:\\([^()]*\\))?\\s+as\\s+(?:not\\s+|materialized\\s+)*\\(");
    private static final Set<String> NO_TABLES = Set.of(
            "select",
            "lateral",
            "unnest",
            "generate_series",
            "values",
            "nothing",
            "conflict",
            "the",
            "a",
            "update",
            "delete");

    private Sql() {}

    /** @param schema null where the statement does not say */
    public record Table(String verb, String schema, String name, String alias) {

        public String qualified() {
            return schema + "." + name;
        }

        public boolean written() {
            return verb.equals("update") || verb.startsWith("insert") || verb.startsWith("delete");
        }

        /** What its columns are prefixed with. */
        public String prefix() {
            return alias == null ? name : alias;
        }
    }

    public static boolean isSql(String text) {
        return STATEMENT.matcher(text).matches() || FRAGMENT.matcher(text).matches();
    }

    public static boolean isStatement(String text) {
        return STATEMENT.matcher(text).matches();
    }

    /** The names of the common table expressions of a statement. */
    public static Set<String> expressions(String sql) {
        Set<String> names = new HashSet<>();
        Matcher cte = CTE.matcher(sql);
        while (cte.find()) names.add(cte.group(1).toLowerCase(Locale.ROOT));
        return names;
    }

    /** The tables a statement names, with what is done to them; its own common table expressions left out. */
    public static List<Table> tables(String sql) {
        String text = sql.replaceAll("--[^\\n]*", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("'(?:[^']|'')*'", "''");
        Set<String> own = expressions(text);
        List<Table> tables = new ArrayList<>();
        Matcher found = TABLE.matcher(text);
        int at = 0;
        while (found.find(at)) {
            String verb = found.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            String first = found.group(2).toLowerCase(Locale.ROOT);
            boolean call = found.group(4) != null && !verb.startsWith("insert");
            boolean word =
                    NO_TABLE_BEFORE.matcher(text.substring(0, found.start())).matches();
            String alias =
                    found.group(5) == null || NO_ALIAS.contains(found.group(5).toLowerCase(Locale.ROOT))
                            ? null
                            : found.group(5);
            if (!call && !word && found.group(3) != null)
                tables.add(new Table(verb, first, found.group(3).toLowerCase(Locale.ROOT), alias));
            else if (!call
                    && !word
                    && !verb.equals("update")
                    && !own.contains(first)
                    && !first.startsWith("pg_")
                    && !NO_TABLES.contains(first)) tables.add(new Table(verb, null, first, alias));
            at = found.start() + verb.length();
        }
        return tables;
    }
}
