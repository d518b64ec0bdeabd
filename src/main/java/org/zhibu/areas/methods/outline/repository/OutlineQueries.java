package org.zhibu.areas.methods.outline.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.OutlineState;
import org.zhibu.areas.methods.outline.Outlined;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/**
 * Reads outlines. Whoever reads inside a scope reads the outlines of that subtree, and those in the library of a committee
 * above it.
 */
@Repository
public class OutlineQueries {

    private static final String READABLE = """
              and (u.path_c >= :from and u.path_c < :to
                or o.state = 'LIBRARY' and (left(:from, length(l.path_c)) = l.path_c or l.path_c >= :from and l.path_c < :to))
            """;

    private static final String JOINED = """
            from outline.outline o
            join organization.unit u on u.id = o.unit_id
            left join organization.unit l on l.id = o.library_unit_id
            where o.home_id = :home
            """;

    private static final String ASKED = JOINED + READABLE + """
              and (:state = '' or o.state = :state)
              and (:kind = '' or o.kind = :kind)
              and (kernel.holds(o.title || ' ' || o.goal, :words)
                or o.unit_id = any(array(select n.id from organization.unit n
                    where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    OutlineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list. */
    public record Row(
            long homeId,
            long id,
            String title,
            String kind,
            String audience,
            String goal,
            String unitName,
            String path,
            OutlineState state,
            @Nullable LocalDate libraryOn,
            long minutes,
            long used,
            long told) {

        public OutlineId outline() {
            return new OutlineId(homeId, id);
        }
    }

    private static final String ROW = """
            select o.home_id, o.id, o.title, o.kind, o.audience, o.goal, u.short_name as unit_name, u.path_c as path, o.state,
                o.library_on,
                (select coalesce(sum(s.minutes), 0) from outline.step s where s.home_id = o.home_id and s.outline_id = o.id) as minutes,
                (select count(*) from outline.arrangement a where a.home_id = o.home_id and a.outline_id = o.id and a.state = 'DONE') as used,
                (select count(*) from outline.arrangement a where a.home_id = o.home_id and a.outline_id = o.id and a.told_on is not null) as told
            """;

    public Listed<Row> list(Scope scope, long home, String kind, ListAsk ask) {
        return Listed.of(
                        jdbc,
                        Row.class,
                        ROW,
                        ASKED,
                        "order by o.state = 'LIBRARY' desc, coalesce(o.library_on, o.made_on) desc, o.id desc")
                .in(scope, home)
                .asked(ask)
                .with("kind", kind);
    }

    /** A whole outline. */
    public record Outline(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            String unitShort,
            UnitKind unitKind,
            String path,
            Outlined content,
            OutlineState state,
            @Nullable UnitId library,
            @Nullable String libraryName,
            @Nullable String libraryPath,
            @Nullable LocalDate libraryOn,
            LocalDate madeOn,
            String madeBy,
            long version) {

        public OutlineId outline() {
            return new OutlineId(homeId, id);
        }
    }

    public Optional<Outline> find(Scope scope, OutlineId id) {
        return jdbc.sql("""
                        select o.*, u.name as unit_name, u.short_name as unit_short,
                            u.kind as unit_kind, u.path_c as path, l.name as library_name,
                            l.path_c as library_path,
                            array(select s.what from outline.step s where s.home_id = o.home_id and s.outline_id = o.id order by s.number) as whats,
                            array(select s.minutes from outline.step s where s.home_id = o.home_id and s.outline_id = o.id order by s.number) as lengths
                        """ + JOINED + " and o.id = :id " + READABLE)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> outline(row))
                .optional();
    }

    private static Outline outline(ResultSet row) throws SQLException {
        long library = row.getLong("library_unit_id");
        return new Outline(
                row.getLong("home_id"),
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("unit_short"),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("path"),
                content(row),
                OutlineState.valueOf(row.getString("state")),
                library == 0 ? null : new UnitId(library),
                row.getString("library_name"),
                row.getString("library_path"),
                row.getObject("library_on", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_by"),
                row.getLong("version"));
    }

    private static Outlined content(ResultSet row) throws SQLException {
        String[] whats = (String[]) row.getArray("whats").getArray();
        Integer[] lengths = (Integer[]) row.getArray("lengths").getArray();
        List<Outlined.Step> steps = new java.util.ArrayList<>();
        for (int at = 0; at < whats.length; at++) steps.add(new Outlined.Step(whats[at], lengths[at]));
        return new Outlined(
                row.getString("title"),
                ActivityKind.of(row.getString("kind")),
                row.getString("audience"),
                row.getString("goal"),
                steps,
                row.getString("preparation"),
                row.getString("materials"),
                row.getString("place"),
                row.getString("cost"));
    }

    /** What an outline is called. */
    public record Title(long homeId, long id, String title) {

        public OutlineId outline() {
            return new OutlineId(homeId, id);
        }
    }

    /** What outlines are called, for records that only know their numbers. */
    public List<Title> titlesOf(Scope scope, Collection<RecordRef> outlines) {
        if (outlines.isEmpty()) return List.of();
        return jdbc.sql("""
                        select o.home_id, o.id, o.title
                        from outline.outline o
                        join organization.unit u on u.id = o.unit_id
                        where o.home_id = any(:homes) and o.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param(
                        "homes",
                        outlines.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", outlines.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }
}
