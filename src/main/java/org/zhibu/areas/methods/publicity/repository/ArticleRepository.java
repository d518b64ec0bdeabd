package org.zhibu.areas.methods.publicity.repository;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.ArticleState;
import org.zhibu.areas.methods.publicity.Draft;
import org.zhibu.areas.methods.publicity.Picture;
import org.zhibu.shared.document.FileId;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes articles, their editions and pictures. */
@Repository
public class ArticleRepository {

    private final JdbcClient jdbc;

    ArticleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was written; not when the activity has an article already */
    public boolean insert(
            ArticleId id, UnitId unit, @Nullable Long activity, Draft draft, String by, OffsetDateTime at) {
        return written(jdbc.sql("""
                        insert into publicity.article (home_id, id, unit_id, title, body, words, audience, to_unit_id, wished_at,
                            activity_id, state, created_by, created_at, changed_at)
                        values (:home, :id, :unit, :title, :body, :words, :audience, :toUnit, :wishedAt, :activity, 'DRAFT', :by,
                            :at, :at)
                        on conflict (home_id, activity_id) where activity_id is not null do nothing
                        """), id, draft)
                        .param("unit", unit.number())
                        .param("activity", activity)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    public void update(ArticleId id, long version, Draft draft, OffsetDateTime at) {
        int updated = written(jdbc.sql("""
                        update publicity.article
                        set title = :title, body = :body, words = :words, audience = :audience, to_unit_id = :toUnit,
                            wished_at = :wishedAt, changed_at = :at, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """), id, draft)
                .param("at", at)
                .param("version", version)
                .update();
        if (updated == 0) throw new Stale();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, ArticleId id, Draft draft) {
        UnitId to = draft.toUnit();
        return statement
                .param("home", id.home())
                .param("id", id.number())
                .param("title", draft.title())
                .param("body", draft.body().html())
                .param("words", draft.body().words())
                .param("audience", draft.audience().name())
                .param("toUnit", to == null ? null : to.number())
                .param("wishedAt", draft.wishedAt());
    }

    public void move(ArticleId id, long version, ArticleState to, OffsetDateTime at) {
        int updated = jdbc.sql("""
                        update publicity.article
                        set state = :state, changed_at = :at, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .param("at", at)
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Makes the text as it stands the next edition. */
    public void publish(ArticleId id, long version, OffsetDateTime visibleFrom, String by, OffsetDateTime at) {
        int updated = jdbc.sql("""
                        update publicity.article
                        set state = 'PUBLISHED', last_edition = last_edition + 1, changed_at = :at, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("at", at)
                .update();
        if (updated == 0) throw new Stale();
        jdbc.sql("""
                        insert into publicity.edition (home_id, article_id, number, title, body, words, audience, to_unit_id,
                            last_picture, visible_from, published_by, published_at)
                        select a.home_id, a.id, a.last_edition, a.title, a.body, a.words, a.audience, a.to_unit_id, a.last_picture,
                            :visible, :by, :at
                        from publicity.article a
                        where a.home_id = :home and a.id = :id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("visible", visibleFrom)
                .param("by", by)
                .param("at", at)
                .update();
        jdbc.sql("insert into publicity.publisher (home_id) values (:home) on conflict do nothing")
                .param("home", id.home())
                .update();
    }

    /** Takes back whatever of it was published. */
    public void withdraw(ArticleId id, OffsetDateTime at) {
        jdbc.sql("""
                        update publicity.edition
                        set withdrawn_at = :at
                        where home_id = :home and article_id = :id and withdrawn_at is null
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("at", at)
                .update();
    }

    public void addPicture(ArticleId id, Picture picture, FileId file) {
        jdbc.sql("""
                        insert into publicity.picture (home_id, article_id, number, file_id, words, width, height)
                        values (:home, :id, :number, :file, :words, :width, :height)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", picture.number())
                .param("file", file.number())
                .param("words", picture.words())
                .param("width", picture.width())
                .param("height", picture.height())
                .update();
    }

    /** The next number for a picture; two who add one at the same time get two. */
    public int nextPicture(ArticleId id) {
        return jdbc.sql("""
                        update publicity.article
                        set last_picture = last_picture + 1
                        where home_id = :home and id = :id
                        returning last_picture
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .query(Integer.class)
                .single();
    }

    public void describePicture(ArticleId id, int number, String words) {
        jdbc.sql("""
                        update publicity.picture set words = :words
                        where home_id = :home and article_id = :id and number = :number
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("words", words)
                .update();
    }

    /** Leaves it in the editions it was published with, and in none after them. */
    public void dropPicture(ArticleId id, int number, int lastEdition) {
        jdbc.sql("""
                        update publicity.picture set dropped_after = :last
                        where home_id = :home and article_id = :id and number = :number
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("last", lastEdition)
                .update();
    }

    public void removePicture(ArticleId id, int number) {
        jdbc.sql("delete from publicity.picture where home_id = :home and article_id = :id and number = :number")
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .update();
    }
}
