package org.zhibu.areas.methods.publicity.repository;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.shared.kernel.Grant;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/**
 * Reads what is published to a viewer: of each article the latest edition whose time has come, if it is meant for everyone, or
 * for an organisation at or above the viewer's own branch or one of the viewer's posts. That it is read is written nowhere.
 */
@Repository("publicityReadingQueries")
public class ReadingQueries {

    private static final String SEEN = """
            from publicity.edition e
            join publicity.article a on a.home_id = e.home_id and a.id = e.article_id
            join organization.unit u on u.id = a.unit_id
            left join organization.unit t on t.id = e.to_unit_id
            where e.home_id in (select p.home_id from publicity.publisher p)
              and e.withdrawn_at is null and e.visible_from <= :now
              and not exists (
                select 1 from publicity.edition later
                where later.home_id = e.home_id and later.article_id = e.article_id and later.number > e.number
                  and later.withdrawn_at is null and later.visible_from <= :now)
              and (e.audience = 'EVERYONE'
                or exists (select 1 from unnest(cast(:paths as text[])) as post (path_c) where starts_with(post.path_c, t.path_c))
                or exists (
                    select 1
                    from member.current_membership c
                    join organization.unit mine on mine.id = c.unit_id
                    where c.member_home_id = :selfHome and c.member_id = :self and starts_with(mine.path_c, t.path_c)))
            """;

    private static final String HOLDING = """
              and (kernel.holds(e.title || ' ' || e.words, :words)
                or a.unit_id = any(array(select n.id from organization.unit n
                    where kernel.holds(n.called, :words))))
            """;

    private static final String FIELDS = """
            select e.home_id, e.article_id, e.number, e.title, e.body, u.short_name as unit_name, u.path_c as path, e.visible_from,
                left(e.words, 120) as beginning
            """;

    private final JdbcClient jdbc;

    ReadingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An edition as its readers see it. */
    public record Reading(
            long homeId,
            long articleId,
            int number,
            String title,
            String body,
            String unitName,
            String path,
            OffsetDateTime visibleFrom,
            String beginning) {

        public ArticleId article() {
            return new ArticleId(homeId, articleId);
        }
    }

    public Listed<Reading> list(Viewer viewer, ListAsk ask, OffsetDateTime now) {
        return Listed.of(jdbc, Reading.class, FIELDS, SEEN + HOLDING, "order by e.visible_from desc, e.article_id desc")
                .asked(ask)
                .with(seenBy(viewer, now));
    }

    /** The latest that hold the words, without those of a scope. */
    public List<Reading> outside(Scope scope, Viewer viewer, String words, OffsetDateTime now, int most) {
        return jdbc.sql(FIELDS + SEEN + HOLDING + """
                          and not (u.path_c >= :from and u.path_c < :to)
                        order by e.visible_from desc, e.article_id desc
                        limit :most
                        """)
                .params(seenBy(viewer, now))
                .params(scope.params())
                .param("words", words)
                .param("most", most)
                .query(Reading.class)
                .list();
    }

    public Optional<Reading> find(Viewer viewer, ArticleId id, OffsetDateTime now) {
        return jdbc.sql(FIELDS + SEEN + " and e.home_id = :home and e.article_id = :id")
                .params(seenBy(viewer, now))
                .param("home", id.home())
                .param("id", id.number())
                .query(Reading.class)
                .optional();
    }

    private static Map<String, Object> seenBy(Viewer viewer, OffsetDateTime now) {
        MemberId self = viewer.member().orElse(null);
        return Map.of(
                "now",
                now,
                "paths",
                viewer.grants().stream().map(Grant::path).toArray(String[]::new),
                "selfHome",
                self == null ? 0L : self.home(),
                "self",
                self == null ? 0L : self.number());
    }
}
