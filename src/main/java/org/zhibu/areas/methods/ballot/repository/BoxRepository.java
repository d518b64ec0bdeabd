package org.zhibu.areas.methods.ballot.repository;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.Draft;
import org.zhibu.areas.methods.ballot.PaperCount;
import org.zhibu.areas.methods.ballot.Question;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes boxes, their questions, rolls and tellers, and what was counted on paper. */
@Repository
public class BoxRepository {

    private final JdbcClient jdbc;

    BoxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody on a roll, or one who counts. */
    public record Named(MemberId member, String name) {}

    public void insert(BoxId id, UnitId unit, Draft draft, String by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into ballot.box (home_id, id, unit_id, kind, title, about, state, created_by, created_at)
                        values (:home, :id, :unit, :kind, :title, nullif(:about, ''), 'DRAFT', :by, :at)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("kind", draft.kind().name())
                .param("title", draft.title())
                .param("about", draft.about())
                .param("by", by)
                .param("at", at)
                .update();
        questions(id, draft.questions());
    }

    public void update(BoxId id, long version, Draft draft) {
        int updated = jdbc.sql("""
                        update ballot.box set title = :title, about = nullif(:about, ''), version = version + 1
                        where home_id = :home and id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("title", draft.title())
                .param("about", draft.about())
                .update();
        if (updated == 0) throw new Stale();
        jdbc.sql("delete from ballot.choice where home_id = :home and box_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        jdbc.sql("delete from ballot.question where home_id = :home and box_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        questions(id, draft.questions());
    }

    private void questions(BoxId id, List<Question> questions) {
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            jdbc.sql("""
                            insert into ballot.question (home_id, box_id, number, wording) values (:home, :id, :number, :wording)
                            """)
                    .param("home", id.home())
                    .param("id", id.number())
                    .param("number", at + 1)
                    .param("wording", question.wording())
                    .update();
            jdbc.sql("""
                            insert into ballot.choice (home_id, box_id, question, number, wording)
                            select :home, :id, :question, c.number, c.wording
                            from unnest(cast(:choices as text[])) with ordinality as c (wording, number)
                            """)
                    .param("home", id.home())
                    .param("id", id.number())
                    .param("question", at + 1)
                    .param("choices", question.choices().toArray(String[]::new))
                    .update();
        }
    }

    /** Holds a box against everybody else until the transaction ends. */
    public void lock(BoxId id, long version, BoxState state) {
        boolean there = jdbc.sql("""
                        select b.id from ballot.box b
                        where b.home_id = :home and b.id = :id and b.version = :version and b.state = :state
                        for update
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", state.name())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) throw new Stale();
    }

    /** Freezes the roll and opens the box. */
    public void open(BoxId id, List<Named> roll, int issued, String listKey, long account, OffsetDateTime at) {
        jdbc.sql("""
                        insert into ballot.roll (home_id, box_id, member_home_id, member_id, name)
                        select :home, :id, r.member_home, r.member, r.name
                        from unnest(cast(:homes as bigint[]), cast(:members as bigint[]), cast(:names as text[]))
                            as r (member_home, member, name)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("homes", roll.stream().map(one -> one.member().home()).toArray(Long[]::new))
                .param(
                        "members",
                        roll.stream().map(one -> one.member().number()).toArray(Long[]::new))
                .param("names", roll.stream().map(Named::name).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        update ballot.box
                        set state = 'OPEN', roll_count = :roll, issued = :issued, list_key = :key, opened_by = :account, opened_at = :at,
                            version = version + 1
                        where home_id = :home and id = :id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("roll", roll.size())
                .param("issued", issued)
                .param("key", listKey)
                .param("account", account)
                .param("at", at)
                .update();
    }

    /** Slips were printed anew, by whom: the slips others have seen are void. */
    public void reopen(BoxId id, int issued, long account) {
        jdbc.sql("""
                        update ballot.box set issued = :issued, opened_by = :account, version = version + 1
                        where home_id = :home and id = :id
                        """)
                .param("account", account)
                .param("home", id.home())
                .param("id", id.number())
                .param("issued", issued)
                .update();
    }

    /** Names the two who count; one who has confirmed stays. */
    public void tellers(BoxId id, List<Named> tellers) {
        jdbc.sql("delete from ballot.teller where home_id = :home and box_id = :id and confirmed_at is null")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        for (int at = 0; at < tellers.size(); at++)
            jdbc.sql("""
                            insert into ballot.teller (home_id, box_id, number, member_home_id, member_id, name)
                            values (:home, :id, :number, :memberHome, :member, :name)
                            on conflict do nothing
                            """)
                    .param("home", id.home())
                    .param("id", id.number())
                    .param("number", at + 1)
                    .param("memberHome", tellers.get(at).member().home())
                    .param("member", tellers.get(at).member().number())
                    .param("name", tellers.get(at).name())
                    .update();
    }

    public void confirm(BoxId id, MemberId teller, long account, OffsetDateTime at) {
        int confirmed = jdbc.sql("""
                        update ballot.teller set confirmed_by = :account, confirmed_at = :at
                        where home_id = :home and box_id = :id and member_home_id = :memberHome and member_id = :member
                          and confirmed_at is null
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("memberHome", teller.home())
                .param("member", teller.number())
                .param("account", account)
                .param("at", at)
                .update();
        if (confirmed == 0) throw new Stale();
    }

    /** Lets the role of the tellers count and drop the ballots, and says how many slips were used. */
    public int close(BoxId id, OffsetDateTime at) {
        int used = jdbc.sql("select ballot.close_box(:home, :id)")
                .param("home", id.home())
                .param("id", id.number())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        update ballot.box set state = 'CLOSED', used = :used, valid = :used, closed_at = :at, version = version + 1
                        where home_id = :home and id = :id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("used", used)
                .param("at", at)
                .update();
        return used;
    }

    public void cancel(BoxId id) {
        jdbc.sql("update ballot.box set state = 'CANCELLED', version = version + 1 where home_id = :home and id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }

    /** Closes a box by what was counted on paper. */
    public void count(BoxId id, PaperCount count, OffsetDateTime at) {
        for (int question = 0; question < count.votes().size(); question++)
            for (int choice = 0; choice < count.votes().get(question).size(); choice++)
                jdbc.sql("""
                                insert into ballot.paper (home_id, box_id, question, choice, votes)
                                values (:home, :id, :question, :choice, :votes)
                                """)
                        .param("home", id.home())
                        .param("id", id.number())
                        .param("question", question + 1)
                        .param("choice", choice)
                        .param("votes", count.votes().get(question).get(choice))
                        .update();
        jdbc.sql("""
                        update ballot.box
                        set state = 'CLOSED', paper = true, issued = :issued, used = :used, valid = :valid, closed_at = :at,
                            version = version + 1
                        where home_id = :home and id = :id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("issued", count.issued())
                .param("used", count.returned())
                .param("valid", count.valid())
                .param("at", at)
                .update();
    }
}
