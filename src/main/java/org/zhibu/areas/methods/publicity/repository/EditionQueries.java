package org.zhibu.areas.methods.publicity.repository;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Audience;
import org.zhibu.areas.methods.publicity.Picture;
import org.zhibu.shared.document.FileId;
import org.zhibu.shared.kernel.Scope;

/** Reads what was published of an article, and its pictures. */
@Repository("publicityEditionQueries")
public class EditionQueries {

    private static final String INSIDE = """
             exists (
                select 1
                from publicity.article a
                join organization.unit u on u.id = a.unit_id
                where a.home_id = :home and a.id = :id and u.path_c >= :from and u.path_c < :to)
            """;

    private final JdbcClient jdbc;

    EditionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One edition. */
    public record Edition(
            int number,
            String title,
            String body,
            Audience audience,
            @Nullable String toName,
            OffsetDateTime visibleFrom,
            String publishedBy,
            OffsetDateTime publishedAt,
            @Nullable OffsetDateTime withdrawnAt) {}

    /** All of them, the latest first. */
    public List<Edition> of(Scope scope, ArticleId id) {
        return jdbc.sql("""
                        select e.number, e.title, e.body, e.audience, t.short_name as to_name, e.visible_from, e.published_by,
                            e.published_at, e.withdrawn_at
                        from publicity.edition e
                        left join organization.unit t on t.id = e.to_unit_id
                        where e.home_id = :home and e.article_id = :id and
                        """ + INSIDE + " order by e.number desc")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Edition.class)
                .list();
    }

    /** The pictures of the text being worked on. */
    public List<Picture> picturesOf(Scope scope, ArticleId id) {
        return jdbc.sql("""
                        select p.number, p.words, p.width, p.height
                        from publicity.picture p
                        where p.home_id = :home and p.article_id = :id and p.dropped_after is null and
                        """ + INSIDE + " order by p.number")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Picture.class)
                .list();
    }

    /** The pictures an edition was published with. */
    public List<Picture> picturesOf(Scope scope, ArticleId id, int edition) {
        return jdbc.sql("""
                        select p.number, p.words, p.width, p.height
                        from publicity.picture p
                        join publicity.edition e on e.home_id = p.home_id and e.article_id = p.article_id and e.number = :edition
                        where p.home_id = :home and p.article_id = :id and p.number <= e.last_picture
                          and (p.dropped_after is null or p.dropped_after >= e.number) and
                        """ + INSIDE + " order by p.number")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .param("edition", edition)
                .query(Picture.class)
                .list();
    }

    /** The highest number of a picture that was ever published; 0 for none. */
    public int lastPublishedPicture(Scope scope, ArticleId id) {
        return jdbc.sql("""
                        select coalesce(max(e.last_picture), 0)
                        from publicity.edition e
                        where e.home_id = :home and e.article_id = :id and
                        """ + INSIDE)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Integer.class)
                .single();
    }

    /** The file of one picture. */
    public Optional<FileId> fileOf(Scope scope, ArticleId id, int number) {
        return jdbc.sql("""
                        select p.file_id
                        from publicity.picture p
                        where p.home_id = :home and p.article_id = :id and p.number = :number and
                        """ + INSIDE)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .query(Long.class)
                .optional()
                .map(file -> new FileId(id.home(), file));
    }
}
