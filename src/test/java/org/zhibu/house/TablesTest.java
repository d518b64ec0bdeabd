package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhibu.testing.TableClasses;
import org.zhibu.testing.TestDatabase;

/** The schema keeps the rules that leave a distributed engine one migration away. */
class TablesTest {

    private static final JdbcTemplate SCHEMA = TestDatabase.template();
    private static final String OURS =
            " n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public') ";

    @Test
    void areAllListedWithTheirClass() {
        Set<String> there = new TreeSet<>(strings(
                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and"
                        + OURS));
        assertThat(TableClasses.all().keySet()).isEqualTo(there);
        assertThat(TableClasses.all().values())
                .containsOnly("distributed", "reference", "directory", "local")
                .contains("distributed");
    }

    @Test
    void nameEveryConstraintAndIndexInFiftyCharacters() {
        assertThat(strings(
                        "select c.conrelid::regclass || ' ' || c.conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contype <> 'n' and (length(c.conname) > 50 or c.conname !~ '_(pk|fk|ck|uq|ex)$') and n.nspname <> 'flyway' and"
                                + OURS))
                .isEmpty();
        assertThat(strings("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'i' and (length(c.relname) > 50 or c.relname !~ '_(pk|uq|ex|ix|ux)$')
                          and n.nspname <> 'flyway' and""" + OURS)).isEmpty();
    }

    @Test
    void takeTheirNumbersFromTheApplication() {
        assertThat(strings(
                        "select c.oid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where c.relkind = 'r' and a.attnum > 0 and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval%') and"
                                + OURS))
                .isEmpty();
    }

    @Test
    void haveNoTriggersNoFunctionsOfTheirOwnAndSetNothingToNull() {
        assertThat(strings("select tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal"))
                .isEmpty();
        assertThat(strings(
                        "select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prorettype = 'trigger'::regtype and"
                                + OURS))
                .isEmpty();
        assertThat(
                        strings(
                                "select conrelid::regclass || ' ' || conname from pg_constraint where contype = 'f' and (confdeltype in ('n', 'd') or confupdtype <> 'a')"))
                .isEmpty();
    }

    @Test
    void placeEveryFactByItsHome() {
        List<String> placed = strings("""
                select c.conrelid::regclass::text from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'p' and a.attname = 'home_id'
                """);
        for (String table : facts())
            assertThat(placed)
                    .as("the primary key of a fact starts with home_id")
                    .contains(table);
    }

    @Test
    void keepUniquenessAndForeignKeysInsideTheHome() {
        List<String> without = strings("""
                select i.indrelid::regclass || ' ' || i.indexrelid::regclass from pg_index i
                where (i.indisunique or i.indisexclusion) and not exists (
                    select 1 from pg_attribute a
                    where a.attrelid = i.indrelid and a.attnum = any(i.indkey) and a.attname = 'home_id')
                """);
        without.removeIf(row -> !facts().contains(row.split(" ")[0]));
        assertThat(without).as("unique on a fact without home_id").isEmpty();

        List<String> crossing = strings("""
                select c.conrelid::regclass || ' ' || c.confrelid::regclass || ' ' || c.conname from pg_constraint c
                where c.contype = 'f' and not exists (
                    select 1 from pg_attribute a
                    where a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname like '%home\\_id')
                """);
        crossing.removeIf(row -> !facts().contains(row.split(" ")[1]));
        assertThat(crossing).as("a foreign key to a fact names the home").isEmpty();
    }

    @Test
    void keepTheJournalFromTheApplication() {
        assertThat(strings("""
                        select t || ' ' || p from unnest(array['audit.entry', 'audit.look']) t,
                            unnest(array['update', 'delete', 'truncate']) p
                        where has_table_privilege('zhibu_app', t, p)
                        """)).isEmpty();
        assertThat(strings(
                        "select n.nspname from pg_namespace n where has_schema_privilege('zhibu_app', n.oid, 'create') and"
                                + OURS))
                .isEmpty();
    }

    private static Set<String> facts() {
        Set<String> facts = new TreeSet<>(TableClasses.all().keySet());
        facts.removeIf(table -> !TableClasses.isFact(table));
        return facts;
    }

    private static List<String> strings(String sql) {
        return new java.util.ArrayList<>(SCHEMA.queryForList(sql, String.class));
    }
}
