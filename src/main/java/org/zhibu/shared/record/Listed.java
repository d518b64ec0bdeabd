package org.zhibu.shared.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.ui.PageOf;

/**
 * A list in the database: one page of it, its rows, how many there are, all under the same conditions. The SQL stays with its
 * module, in three pieces: the fields, everything from {@code from} to the last condition, and the order. What is asked for are
 * named parameters; one that the SQL does not name is left alone.
 */
public final class Listed<T> {

    private final JdbcClient jdbc;
    private final Function<StatementSpec, MappedQuerySpec<T>> read;
    private final String fields;
    private final String from;
    private final String order;
    private final Map<String, @Nullable Object> params = new HashMap<>();
    private PageOf.Ask part = PageOf.Ask.of(1, 20);

    private Listed(
            JdbcClient jdbc,
            Function<StatementSpec, MappedQuerySpec<T>> read,
            String fields,
            String from,
            String order) {
        this.jdbc = jdbc;
        this.read = read;
        this.fields = fields;
        this.from = from;
        this.order = order;
    }

    public static <T> Listed<T> of(JdbcClient jdbc, Class<T> row, String fields, String from, String order) {
        return new Listed<>(jdbc, statement -> statement.query(row), fields, from, order);
    }

    public static <T> Listed<T> of(JdbcClient jdbc, RowMapper<T> row, String fields, String from, String order) {
        return new Listed<>(jdbc, statement -> statement.query(row), fields, from, order);
    }

    /** Parameters {@code from}, {@code to} and {@code home}. */
    public Listed<T> in(Scope scope, long home) {
        return with(scope.params()).with("home", home);
    }

    /** The page that is asked for, and parameters {@code state}, {@code first}, {@code last} and {@code words}. */
    public Listed<T> asked(ListAsk ask) {
        part = ask.part();
        return with("state", ask.getState())
                .with("first", ask.first())
                .with("last", ask.last())
                .with("words", ask.words());
    }

    public Listed<T> with(String name, @Nullable Object value) {
        params.put(name, value);
        return this;
    }

    public Listed<T> with(Map<String, ? extends @Nullable Object> values) {
        params.putAll(values);
        return this;
    }

    public PageOf<T> page() {
        return page(part);
    }

    public PageOf<T> page(PageOf.Ask part) {
        long total = count();
        List<T> rows = total == 0 ? List.of() : rows(part.size(), part.offset());
        return new PageOf<>(rows, part.number(), part.size(), total);
    }

    public long count() {
        return filled(jdbc.sql("select count(*)\n" + from)).query(Long.class).single();
    }

    public List<T> rows(int most, int offset) {
        StatementSpec statement = jdbc.sql("%s\n%s\n%s\nlimit :most offset :offset".formatted(fields, from, order));
        return read.apply(filled(statement).param("most", most).param("offset", offset))
                .list();
    }

    private StatementSpec filled(StatementSpec statement) {
        params.forEach(statement::param);
        return statement;
    }
}
