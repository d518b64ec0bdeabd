package org.zhibu.shared.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.UnitId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the append-only journal. An entry joins the transaction of the change it tells of. */
@Component
public class Journal {

    private static final TypeReference<LinkedHashMap<String, @Nullable String>> VALUES = new TypeReference<>() {};

    private static final String INSERT = """
            insert into audit.entry (home_id, id, happened_at, account_id, actor, action, record_type,
                record_home_id, record_id, unit_id, before, after, reason)
            values (:home, :id, :at, :account, :actor, :action, :type, :recordHome, :recordId, :unit,
                cast(:before as jsonb), cast(:after as jsonb), :reason)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Numbers numbers;
    private final Clock clock;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, NamedParameterJdbcOperations batches, Numbers numbers, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.numbers = numbers;
        this.clock = clock;
        this.json = json;
    }

    /** Writes one entry; {@code action} is a message key such as {@code life.activity.recorded}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Actor actor, String action, RecordRef record, @Nullable UnitId unit, Change change) {
        writeAt(OffsetDateTime.now(clock), actor, action, record, unit, change);
    }

    /** As written at a moment of the past, for those who bring in an older book. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeAt(
            OffsetDateTime at, Actor actor, String action, RecordRef record, @Nullable UnitId unit, Change change) {
        jdbc.sql(INSERT)
                .paramSource(row(at, actor, action, new Written(record, unit, change)))
                .update();
    }

    /** Writes an entry for each of many records changed in one go, as by an import. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeAll(Actor actor, String action, List<Written> entries) {
        OffsetDateTime at = OffsetDateTime.now(clock);
        batches.batchUpdate(
                INSERT, entries.stream().map(one -> row(at, actor, action, one)).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource row(OffsetDateTime at, Actor actor, String action, Written written) {
        RecordRef record = written.record();
        UnitId unit = written.unit();
        return new MapSqlParameterSource()
                .addValue("home", record.home())
                .addValue("id", numbers.next())
                .addValue("at", at)
                .addValue("account", actor.accountId())
                .addValue("actor", actor.name())
                .addValue("action", action)
                .addValue("type", record.type())
                .addValue("recordHome", record.home())
                .addValue("recordId", record.number())
                .addValue("unit", unit == null ? null : unit.number())
                .addValue("before", text(written.change().before()))
                .addValue("after", text(written.change().after()))
                .addValue("reason", written.change().reason());
    }

    /** The history of one record, newest first. */
    public List<Entry> historyOf(RecordRef record) {
        return jdbc.sql("""
                        select happened_at, actor, action, before, after, reason
                        from audit.entry
                        where home_id = :home and record_home_id = :home and record_id = :id and record_type = :type
                        order by happened_at desc, id desc
                        limit 200
                        """)
                .param("home", record.home())
                .param("id", record.number())
                .param("type", record.type())
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("happened_at", OffsetDateTime.class),
                row.getString("actor"),
                row.getString("action"),
                values(row.getString("before")),
                values(row.getString("after")),
                row.getString("reason"));
    }

    private @Nullable String text(Map<String, @Nullable String> values) {
        return values.isEmpty() ? null : json.writeValueAsString(values);
    }

    private Map<String, @Nullable String> values(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, VALUES);
    }

    /** What is written about one of many records. */
    public record Written(RecordRef record, @Nullable UnitId unit, Change change) {}

    /** One line of a record's history. */
    public record Entry(
            OffsetDateTime at,
            String actor,
            String action,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after,
            @Nullable String reason) {}
}
