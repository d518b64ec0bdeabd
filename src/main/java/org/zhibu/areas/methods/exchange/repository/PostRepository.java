package org.zhibu.areas.methods.exchange.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.methods.exchange.Draft;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.Standing;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes posts, the reply that solved them, and who wants to use them. */
@Repository("exchangePostRepository")
public class PostRepository {

    private final JdbcClient jdbc;

    PostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(PostId id, UnitId unit, Draft draft, @Nullable Long account, String author, OffsetDateTime at) {
        jdbc.sql("""
                        insert into exchange.post (home_id, id, unit_id, kind, title, body, standing, author_account, author,
                            posted_on, posted_at)
                        values (:home, :id, :unit, :kind, :title, :body, 'OPEN', :account, :author, :on, :at)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("kind", draft.kind().name())
                .param("title", draft.title())
                .param("body", draft.body())
                .param("account", account)
                .param("author", author)
                .param("on", at.toLocalDate())
                .param("at", at)
                .update();
    }

    public void update(PostId id, long version, Draft draft, OffsetDateTime at) {
        moved(at(jdbc.sql("""
                        update exchange.post
                        set title = :title, body = :body, changed_at = :at, version = version + 1
                        where home_id = :home and id = :id and version = :version and standing = 'OPEN'
                        """), id, version)
                .param("title", draft.title())
                .param("body", draft.body())
                .param("at", at)
                .update());
    }

    /** @param because why it was hidden, null where it is not */
    public void stand(PostId id, long version, Standing standing, @Nullable String because) {
        moved(at(jdbc.sql("""
                        update exchange.post
                        set standing = :standing, hidden_because = :because, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """), id, version)
                .param("standing", standing.name())
                .param("because", because)
                .update());
    }

    /** @param answer the number of the reply that solved it, null for none */
    public void solve(PostId id, long version, @Nullable Long answer) {
        moved(at(jdbc.sql("""
                        update exchange.post set answer_id = :answer, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """), id, version).param("answer", answer).update());
    }

    /** Takes the mark away from a reply that is no longer to be read. */
    public void unsolve(PostId id, long reply) {
        jdbc.sql("""
                        update exchange.post set answer_id = null, version = version + 1
                        where home_id = :home and id = :id and answer_id = :reply
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("reply", reply)
                .update();
    }

    /** What came of an experience; the first practice stays. */
    public boolean became(PostId id, PracticeId practice) {
        return jdbc.sql("""
                        update exchange.post set practice_id = :practice, version = version + 1
                        where home_id = :home and id = :id and practice_id is null
                        """)
                        .param("home", id.home())
                        .param("id", id.number())
                        .param("practice", practice.number())
                        .update()
                == 1;
    }

    /** @return whether it was not said before */
    public boolean use(PostId id, UnitId unit, String by, LocalDate on) {
        return jdbc.sql("""
                        insert into exchange.use (home_id, post_id, unit_id, said_by, said_on)
                        values (:home, :id, :unit, :by, :on)
                        on conflict do nothing
                        """)
                        .param("home", id.home())
                        .param("id", id.number())
                        .param("unit", unit.number())
                        .param("by", by)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** The organisations that wait for a practice. */
    public List<UnitId> waitingFor(PracticeId practice) {
        return jdbc
                .sql("""
                        select s.unit_id
                        from exchange.use s
                        join exchange.post p on p.home_id = s.home_id and p.id = s.post_id
                        where s.home_id = :home and p.practice_id = :practice
                        """)
                .param("home", practice.home())
                .param("practice", practice.number())
                .query(Long.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    /** A published practice by its title. */
    public Optional<PracticeId> practiceCalled(long home, String title) {
        return jdbc.sql("""
                        select x.home_id as home, x.id as number
                        from exemplar.practice x
                        where x.home_id = :home and x.title = :title and x.state = 'PUBLISHED'
                        limit 1
                        """)
                .param("home", home)
                .param("title", title)
                .query(PracticeId.class)
                .optional();
    }

    private static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, PostId id, long version) {
        return statement.param("home", id.home()).param("id", id.number()).param("version", version);
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Stale();
    }
}
