package org.zhibu.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A county made of the demo office: every branch with its groups, people and records many times over. Numbers are shifted,
 * everything else is as in the demo; organisations above branches and accounts stay as they are.
 */
public final class County {

    private static final long SHIFT = 10_000_000_000L;

    /** Their records bear a number of the year beside their key. */
    private static final Set<String> NUMBERED = Set.of("help.help_case", "training.certificate");

    private final JdbcTemplate owner;

    /** @param owner a superuser: what is copied is not checked against foreign keys */
    public County(JdbcTemplate owner) {
        this.owner = owner;
    }

    /** So many copies beside the original. */
    public void grow(int copies) {
        owner.execute((ConnectionCallback<Void>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                List<String> tables = tables(statement);
                above(statement, tables);
                units(statement, copies);
                for (String table : tables) copy(statement, table, copies);
                statement.execute("set session_replication_role = default");
            }
            return null;
        });
    }

    /** What stays as it is: organisations above branches and the records they keep. */
    private static void above(Statement statement, List<String> tables) throws SQLException {
        statement.execute("create temporary table above as select id from organization.unit"
                + " where kind not in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH', 'GROUP')");
        for (String table : tables)
            if (columns(statement, table).keySet().containsAll(List.of("id", "unit_id")))
                statement.execute(
                        "insert into above select t.id from %s t join above on above.id = t.unit_id".formatted(table));
        statement.execute("create unique index on above (id)");
        statement.execute("analyze above");
    }

    public String size() {
        return owner.queryForObject("""
                select (select count(*) from organization.unit where kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH'))
                    || ' branches, ' || (select count(*) from member.member) || ' members, '
                    || (select count(*) from fact.all_facts) || ' facts'
                """, String.class);
    }

    private static void units(Statement statement, int copies) throws SQLException {
        for (int level = 0; level < 2; level++) statement.execute("""
                    insert into organization.unit (id, parent_id, kind, category_code, name, short_name, path_c, home_id,
                        founded_on, term_years)
                    select u.id + k * %1$d, p.id, u.kind, u.category_code, u.name || k, u.short_name || k,
                        p.path_c || (u.id + k * %1$d) || '.', u.home_id, u.founded_on, u.term_years
                    from generate_series(1, %2$d) k
                    cross join organization.unit u
                    join organization.unit p
                      on p.id = case when u.parent_id in (select id from above) then u.parent_id else u.parent_id + k * %1$d end
                    where u.id < %1$d and u.dissolved_on is null and (u.kind = 'GROUP') = %3$s
                      and u.id not in (select id from above)
                    """.formatted(SHIFT, copies, level == 1));
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select c.table_schema || '.' || c.table_name
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.column_name like '%home%' and t.table_type = 'BASE TABLE'
                  and c.table_schema not in ('pg_catalog', 'information_schema', 'fact')
                  and c.table_schema || '.' || c.table_name not in ('organization.unit', 'assessment.unit_month',
                      'assessment.unit_year')
                group by 1
                order by 1
                """)) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        return tables;
    }

    private static void copy(Statement statement, String table, int copies) throws SQLException {
        Map<String, String> columns = columns(statement, table);
        String key =
                columns.keySet().stream().filter(County::isNumber).findFirst().orElse("");
        if (key.isEmpty()) return;
        String names = columns.keySet().stream().map(one -> '"' + one + '"').collect(Collectors.joining(", "));
        String values = columns.entrySet().stream()
                .map(one -> value(table, one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        statement.execute("""
                insert into %s (%s) select %s from generate_series(1, %d) k cross join %s t where t."%s" < %d
                on conflict do nothing
                """.formatted(table, names, values, copies, table, key, SHIFT));
    }

    private static Map<String, String> columns(Statement statement, String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery("""
                select column_name, data_type from information_schema.columns
                where table_schema || '.' || table_name = '%s' and is_generated = 'NEVER' order by ordinal_position
                """.formatted(table))) {
            while (rows.next()) columns.put(rows.getString(1), rows.getString(2));
        }
        return columns;
    }

    /** A number of a record, not of a home, an account or a place in an order. */
    private static boolean isNumber(String column) {
        return column.equals("id") || column.endsWith("_id") && !column.contains("home") && !column.contains("account");
    }

    private static String value(String table, String column, String type) {
        if (type.equals("bigint") && isNumber(column))
            return "t.\"%1$s\" + case when exists (select 1 from above where id = t.\"%1$s\") then 0 else k * %2$d end"
                    .formatted(column, SHIFT);
        if (column.equals("number") && NUMBERED.contains(table)) return "t.number + k * 1000";
        return "t.\"" + column + '"';
    }
}
