package org.zhibu.areas.methods.openness.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.areas.methods.openness.PortalArticle;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** Reads the articles of a branch that the portal shows, and which of them stand in the register. */
@Repository("opennessPortalQueries")
public class PortalQueries {

    private static final String SHOWN = """
            select a.home_id, a.id, a.unit_id, u.kind as unit_kind, u.path_c as path, s.title, a.activity_id, s.published_by,
                cast(s.visible_from at time zone 'Asia/Shanghai' as date) as shown_on
            from publicity.article a
            join organization.unit u on u.id = a.unit_id
            join lateral (
                select e.title, e.published_by, e.visible_from
                from publicity.edition e
                where e.home_id = a.home_id and e.article_id = a.id and e.withdrawn_at is null and e.visible_from <= :now
                order by e.number
                limit 1) s on true
            where a.home_id = :home and u.path_c >= :from and u.path_c < :to
            """;

    private final JdbcClient jdbc;

    PortalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PortalArticle> find(Scope scope, ArticleId id, OffsetDateTime now) {
        return jdbc.sql(SHOWN + " and a.id = :id")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .param("now", now)
                .query(PortalQueries::article)
                .optional();
    }

    /** The latest of a branch that stand in no entry. */
    public List<PortalArticle> free(Scope scope, long home, UnitId branch, OffsetDateTime now) {
        return jdbc.sql(SHOWN + """
                          and a.unit_id = :unit
                          and not exists (
                            select 1 from openness.entry e
                            where e.home_id = a.home_id and e.article_id = a.id and e.state = 'PUBLISHED')
                        order by s.visible_from desc, a.id desc
                        limit 30
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", branch.number())
                .param("now", now)
                .query(PortalQueries::article)
                .list();
    }

    private static PortalArticle article(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new PortalArticle(
                row.getLong("home_id"),
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("path"),
                row.getString("title"),
                row.getObject("shown_on", LocalDate.class),
                row.getString("published_by"),
                row.getObject("activity_id", Long.class));
    }

    /** The entry an article stands in, and the code of the item it answers. */
    public record Answered(long homeId, long id, String itemCode) {

        public EntryId entry() {
            return new EntryId(homeId, id);
        }
    }

    public Optional<Answered> entryOf(Scope scope, ArticleId article) {
        return jdbc.sql("""
                        select e.home_id, e.id, e.item_code
                        from openness.entry e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = :home and e.article_id = :id and e.state = 'PUBLISHED'
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", article.home())
                .param("id", article.number())
                .query(Answered.class)
                .optional();
    }
}
