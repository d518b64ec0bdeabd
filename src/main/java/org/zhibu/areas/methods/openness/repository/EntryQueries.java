package org.zhibu.areas.methods.openness.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.openness.Disclosure;
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.areas.methods.openness.EntryState;
import org.zhibu.areas.methods.openness.Venue;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads what was made public. */
@Repository("opennessEntryQueries")
public class EntryQueries {

    private static final String FIELDS = """
            select e.home_id, e.id, e.unit_id as unit, u.short_name as unit_name, u.path_c as path, e.item_code as item, e.year, e.part,
                e.title, e.venue, e.spot, e.from_on, e.to_on, e.approved_by, e.activity_id, a.title as activity_title, e.article_id,
                t.title as article_title, coalesce(t.state = 'PUBLISHED', false) as article_out, e.state,
                e.withdrawn_because, e.entered_by, e.entered_at, e.version
            """;

    private static final String FROM = """
            from openness.entry e
            join organization.unit u on u.id = e.unit_id
            left join life.activity a on a.home_id = e.home_id and a.id = e.activity_id
            left join publicity.article t on t.home_id = e.home_id and t.id = e.article_id
            where e.home_id = :home
            """;

    private static final String ENTRY = FIELDS + FROM;

    private static final String ASKED = """
              and u.path_c >= :from and u.path_c < :to
              and (:state = '' or e.state = :state)
              and (:item = '' or e.item_code = :item)
              and e.from_on between :first and :last
              and (kernel.holds(e.title || ' ' || e.spot, :words)
                or e.unit_id = any(array(select n.id from organization.unit n
                    where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    EntryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A whole entry. */
    public record Entry(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            String path,
            String item,
            int year,
            int part,
            String title,
            Venue venue,
            String spot,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            String approvedBy,
            @Nullable Long activityId,
            @Nullable String activityTitle,
            @Nullable Long articleId,
            @Nullable String articleTitle,
            boolean articleOut,
            EntryState state,
            @Nullable String withdrawnBecause,
            String enteredBy,
            OffsetDateTime enteredAt,
            long version) {

        public EntryId entry() {
            return new EntryId(homeId, id);
        }

        /** The article of the portal it stands in, null for none. */
        public @Nullable ArticleId article() {
            return articleId == null ? null : new ArticleId(homeId, articleId);
        }

        public Disclosure.@Nullable Told told() {
            ArticleId id = article();
            return id == null || articleTitle == null ? null : new Disclosure.Told(id, articleTitle);
        }

        /** The meeting it was said at or decided by, as it stands in addresses; null for none. */
        public @Nullable String activity() {
            return activityId == null ? null : new ActivityId(homeId, activityId).text();
        }
    }

    private static Entry entry(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Entry(
                row.getLong("home_id"),
                row.getLong("id"),
                new UnitId(row.getLong("unit")),
                row.getString("unit_name"),
                row.getString("path"),
                row.getString("item"),
                row.getInt("year"),
                row.getInt("part"),
                row.getString("title"),
                Venue.valueOf(row.getString("venue")),
                row.getString("spot"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("approved_by"),
                row.getObject("activity_id", Long.class),
                row.getString("activity_title"),
                row.getObject("article_id", Long.class),
                row.getString("article_title"),
                row.getBoolean("article_out"),
                EntryState.valueOf(row.getString("state")),
                row.getString("withdrawn_because"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getLong("version"));
    }

    /** @param item code of the catalogue, empty for all */
    public Listed<Entry> list(Scope scope, long home, String item, ListAsk ask) {
        return Listed.of(jdbc, EntryQueries::entry, FIELDS, FROM + ASKED, "order by e.from_on desc, e.id desc")
                .in(scope, home)
                .asked(ask)
                .with("item", item);
    }

    public Optional<Entry> find(Scope scope, EntryId id) {
        return jdbc.sql(ENTRY + " and e.id = :id and u.path_c >= :from and u.path_c < :to")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(EntryQueries::entry)
                .optional();
    }

    /** What a branch made public for a year, the latest first. */
    public List<Entry> ofYear(Scope scope, long home, UnitId branch, int year) {
        return jdbc.sql(ENTRY + """
                          and e.unit_id = :unit and e.year = :year and e.state = 'PUBLISHED' and u.path_c >= :from and u.path_c < :to
                        order by e.from_on desc, e.id desc
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", branch.number())
                .param("year", year)
                .query(EntryQueries::entry)
                .list();
    }

    /** What the own branch of a member made public for a year. */
    public List<Entry> ofOwnBranch(MemberId self, int year) {
        return jdbc.sql(ENTRY.replace("where e.home_id = :home", """
                        join member.current_membership c on c.member_home_id = :home and c.member_id = :self and c.unit_id = e.unit_id
                        where e.home_id = u.home_id and e.year = :year and e.state = 'PUBLISHED'
                        """) + """
                        order by e.from_on desc, e.id desc
                        """)
                .param("home", self.home())
                .param("self", self.number())
                .param("year", year)
                .query(EntryQueries::entry)
                .list();
    }

    /** What entries are called, for facts that only know their numbers. */
    public List<Entry> named(Scope scope, Collection<RecordRef> entries) {
        if (entries.isEmpty()) return List.of();
        return jdbc.sql(ENTRY.replace("e.home_id = :home", "e.home_id = any(:homes)")
                        + " and e.id = any(:ids) and u.path_c >= :from and u.path_c < :to")
                .params(scope.params())
                .param("homes", entries.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", entries.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(EntryQueries::entry)
                .list();
    }

    /** A meeting or other activity something may have been said at. */
    public record Held(long homeId, long id, LocalDate heldOn, String title) {

        public String ref() {
            return new ActivityId(homeId, id).text();
        }
    }

    /** The latest activities of a branch. */
    public List<Held> heldBy(Scope scope, long home, UnitId branch) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.held_on, a.title
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.unit_id = :unit and a.state = 'RECORDED'
                          and u.path_c >= :from and u.path_c < :to
                        order by a.held_on desc, a.id desc
                        limit 30
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", branch.number())
                .query(Held.class)
                .list();
    }
}
