package org.zhibu.areas.methods.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhibu.testing.TestDatabase;

/**
 * Somebody who has the whole database, as its owner, and has seen in which order people voted: puts the rows of a question
 * in every order the database knows, and takes the n-th row for the n-th voter's.
 */
public final class Relinking {

    private final JdbcTemplate owner;

    public Relinking(String database) {
        owner = new JdbcTemplate(new DriverManagerDataSource(TestDatabase.url(database), "zhibu_owner", "owner"));
    }

    public JdbcTemplate owner() {
        return owner;
    }

    /**
     * The phrases of a question in every order there is: that of the pages, those of the transactions, and that of each column
     * the table has, whoever added it.
     */
    public Map<String, List<String>> orders(String table, BoxId box, int question) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        for (String order :
                List.of("ctid", "xmin::text::bigint, ctid", "cmin::text::bigint, ctid", "xmax::text::bigint, ctid"))
            orders.put(order, phrases(table, box, question, order));
        for (String column : columns(table))
            orders.put(column, phrases(table, box, question, "\"" + column + "\", ctid"));
        orders.put("as stored", phrases(table, box, question, "1 = 1"));
        orders.put("by the index", phrases(table, box, question, "phrase collate \"C\""));
        Map<String, List<String>> backwards = new LinkedHashMap<>();
        orders.forEach((name, phrases) -> {
            List<String> turned = new ArrayList<>(phrases);
            Collections.reverse(turned);
            backwards.put(name + " backwards", turned);
        });
        orders.putAll(backwards);
        return orders;
    }

    public List<String> columns(String table) {
        return owner.queryForList("""
                select attname::text from pg_attribute
                where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
                order by attname
                """, String.class, table);
    }

    private List<String> phrases(String table, BoxId box, int question, String order) {
        return owner.queryForList(
                "select phrase from " + table + " where home_id = ? and box_id = ? and question = ? order by " + order,
                String.class,
                box.home(),
                box.number(),
                question);
    }

    /** How many voters were found. */
    public static int hits(List<String> guessed, List<String> truth) {
        int hits = 0;
        for (int at = 0; at < Math.min(guessed.size(), truth.size()); at++)
            if (guessed.get(at).equals(truth.get(at))) hits++;
        return hits;
    }

    /** Every row of every table as text. */
    public Map<String, List<String>> dump() {
        Map<String, List<String>> dump = new LinkedHashMap<>();
        for (String table : owner.queryForList("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
                order by 1
                """, String.class))
            dump.put(table, owner.queryForList("select t::text from " + table + " t order by 1", String.class));
        for (String sequence : owner.queryForList(
                "select schemaname || '.' || sequencename || ' ' || coalesce(last_value, 0) from pg_sequences order by 1",
                String.class)) dump.put(sequence, List.of());
        return dump;
    }
}
