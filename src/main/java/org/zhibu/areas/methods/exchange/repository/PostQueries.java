package org.zhibu.areas.methods.exchange.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.PostKind;
import org.zhibu.areas.methods.exchange.Reader;
import org.zhibu.areas.methods.exchange.Standing;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/**
 * Reads posts. Whoever reads inside a scope reads what is open anywhere in the same home; what was hidden or withdrawn is
 * read by its author, and by those who may look at the organisation it came from.
 */
@Repository("exchangePostQueries")
public class PostQueries {

    private static final String FIELDS = """
            select p.home_id, p.id, p.unit_id, u.name as unit_name, u.short_name as unit_short, u.kind as unit_kind,
                u.path_c as path, p.kind, p.title, p.body, p.standing, p.hidden_because, p.author_account, p.author, p.posted_at,
                p.changed_at, p.answer_id, p.practice_id,
                x.title as practice_title, x.state = 'PUBLISHED' as practice_out, p.version,
                (select count(*) from exchange.reply r
                    where r.home_id = p.home_id and r.post_id = p.id and r.standing = 'OPEN') as replies
            """;

    private static final String FROM = """
            from exchange.post p
            join organization.unit u on u.id = p.unit_id
            left join exemplar.practice x on x.home_id = p.home_id and x.id = p.practice_id
            where p.home_id = :home
              and (p.standing = 'OPEN' and exists (
                    select 1 from organization.unit mine
                    where mine.home_id = p.home_id and mine.path_c >= :from and mine.path_c < :to)
                or p.author_account = :me
                or :looks and u.path_c >= :from and u.path_c < :to)
            """;

    private static final String ASKED = """
              and (:kind = '' or p.kind = :kind)
              and (:mine = false or u.path_c >= :from and u.path_c < :to or p.author_account = :me)
              and case :state when '' then p.standing <> 'WITHDRAWN'
                    when 'UNSOLVED' then p.standing = 'OPEN' and p.kind = 'QUESTION' and p.answer_id is null
                    when 'SOLVED' then p.standing = 'OPEN' and p.answer_id is not null
                    else p.standing = :state end
              and p.posted_on between :first and :last
              and (kernel.holds(p.title || ' ' || p.body, :words)
                or p.unit_id = any(array(select n.id from organization.unit n
                    where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    PostQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A whole post.
     *
     * @param unitShort what lists call the organisation
     */
    public record Post(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            String unitShort,
            UnitKind unitKind,
            String path,
            PostKind kind,
            String title,
            String body,
            Standing standing,
            @Nullable String hiddenBecause,
            @Nullable Long authorAccount,
            String author,
            OffsetDateTime postedAt,
            @Nullable OffsetDateTime changedAt,
            @Nullable Long answer,
            @Nullable Long practiceId,
            @Nullable String practiceTitle,
            boolean practiceOut,
            long replies,
            long version) {

        public PostId post() {
            return new PostId(homeId, id);
        }

        public @Nullable PracticeId practice() {
            return practiceId == null ? null : new PracticeId(homeId, practiceId);
        }

        public boolean solved() {
            return answer != null;
        }

        /** Word of what it needs: UNSOLVED, SOLVED, SHARED, HIDDEN, WITHDRAWN; message {@code exchange.state.<word>}. */
        public String state() {
            if (standing != Standing.OPEN) return standing.name();
            if (kind == PostKind.EXPERIENCE) return "SHARED";
            return solved() ? "SOLVED" : "UNSOLVED";
        }

        /** The word of the status list that gives its look. */
        public String look() {
            return switch (state()) {
                case "SOLVED" -> "done";
                case "UNSOLVED" -> "doing";
                case "SHARED" -> "audited";
                case "HIDDEN" -> "returned";
                default -> "archived";
            };
        }
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getLong("home_id"),
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("unit_short"),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("path"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                Standing.valueOf(row.getString("standing")),
                row.getString("hidden_because"),
                row.getObject("author_account", Long.class),
                row.getString("author"),
                row.getObject("posted_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getObject("answer_id", Long.class),
                row.getObject("practice_id", Long.class),
                row.getString("practice_title"),
                row.getBoolean("practice_out"),
                row.getLong("replies"),
                row.getLong("version"));
    }

    /**
     * The latest first.
     *
     * @param kind a kind or empty
     * @param mine whether only what the organisation, those below it or the reader wrote
     */
    public Listed<Post> list(Scope scope, Reader reader, String kind, boolean mine, ListAsk ask) {
        return Listed.of(jdbc, PostQueries::post, FIELDS, FROM + ASKED, "order by p.posted_at desc, p.id desc")
                .in(scope, reader.home())
                .asked(ask)
                .with("me", reader.account())
                .with("looks", reader.looks())
                .with("kind", kind)
                .with("mine", mine);
    }

    public Optional<Post> find(Scope scope, Reader reader, PostId id) {
        return jdbc.sql(FIELDS + FROM + " and p.id = :id")
                .params(scope.params())
                .param("home", id.home())
                .param("me", reader.account())
                .param("looks", reader.looks())
                .param("id", id.number())
                .query(PostQueries::post)
                .optional();
    }

    /** What posts of a subtree are called, for facts that only know their numbers. */
    public List<Post> named(Scope scope, Collection<RecordRef> posts) {
        return posts.stream()
                .map(one -> ofSubtree(scope, new PostId(one.home(), one.number())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Post> ofSubtree(Scope scope, PostId id) {
        return jdbc.sql(FIELDS + """
                        from exchange.post p
                        join organization.unit u on u.id = p.unit_id
                        left join exemplar.practice x on x.home_id = p.home_id and x.id = p.practice_id
                        where p.home_id = :home and p.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(PostQueries::post)
                .optional();
    }

    /** Questions of one organisation that somebody replied to and nobody marked as solved. */
    public record Waiting(long homeId, long id, String title) {

        public PostId post() {
            return new PostId(homeId, id);
        }
    }

    public List<Waiting> waiting(Scope scope, long home, UnitId unit) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.title
                        from exchange.post p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and p.unit_id = :unit and p.kind = 'QUESTION' and p.standing = 'OPEN'
                          and p.answer_id is null and u.path_c >= :from and u.path_c < :to
                          and exists (
                            select 1 from exchange.reply r
                            where r.home_id = p.home_id and r.post_id = p.id and r.standing = 'OPEN' and r.unit_id <> p.unit_id)
                        order by p.posted_at
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .query(Waiting.class)
                .list();
    }

    /** An organisation that said a post is useful to it, and whether it borrowed what came of it. */
    public record Use(String unitName, long unitId, LocalDate saidOn, boolean borrowed) {}

    /** Who wants to use a post the reader can read. */
    public List<Use> usesOf(Scope scope, Post post) {
        return jdbc.sql("""
                        select u.short_name as unit_name, s.unit_id, s.said_on, exists (
                            select 1 from exemplar.borrowing b
                            where b.home_id = s.home_id and b.practice_id = :practice and b.unit_id = s.unit_id
                              and b.state <> 'DROPPED') as borrowed
                        from exchange.use s
                        join organization.unit u on u.id = s.unit_id
                        where s.home_id = :home and s.post_id = :post and exists (
                            select 1 from organization.unit mine
                            where mine.home_id = s.home_id and mine.path_c >= :from and mine.path_c < :to)
                        order by s.said_on, u.name
                        """)
                .params(scope.params())
                .param("home", post.homeId())
                .param("post", post.id())
                .param("practice", post.practiceId() == null ? 0L : post.practiceId())
                .query(Use.class)
                .list();
    }

    /** The post a practice came from, where there is one. */
    public Optional<Waiting> originOf(Scope scope, PracticeId practice) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.title
                        from exchange.post p
                        where p.home_id = :home and p.practice_id = :practice and p.standing = 'OPEN' and exists (
                            select 1 from organization.unit mine
                            where mine.home_id = p.home_id and mine.path_c >= :from and mine.path_c < :to)
                        limit 1
                        """)
                .params(scope.params())
                .param("home", practice.home())
                .param("practice", practice.number())
                .query(Waiting.class)
                .optional();
    }

    /** A subtree in figures. */
    public record Sums(long unsolved, long solved, long shared) {}

    public Sums sumsOf(Scope scope, long home, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select count(*) filter (where p.kind = 'QUESTION' and p.answer_id is null) as unsolved,
                            count(*) filter (where p.answer_id is not null and p.posted_on between :first and :last) as solved,
                            count(*) filter (where p.kind = 'EXPERIENCE' and p.posted_on between :first and :last) as shared
                        from exchange.post p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and p.standing = 'OPEN' and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("first", first)
                .param("last", last)
                .query(Sums.class)
                .single();
    }
}
