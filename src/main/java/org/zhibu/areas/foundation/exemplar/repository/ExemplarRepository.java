package org.zhibu.areas.foundation.exemplar.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.exemplar.Borrow;
import org.zhibu.areas.foundation.exemplar.BorrowingId;
import org.zhibu.areas.foundation.exemplar.BorrowingState;
import org.zhibu.areas.foundation.exemplar.Outcome;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.PracticeState;
import org.zhibu.areas.foundation.exemplar.Proposal;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes practices and what branches borrow. */
@Repository
public class ExemplarRepository {

    private final JdbcClient jdbc;

    ExemplarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(PracticeId id, UnitId unit, Proposal proposal, String by, OffsetDateTime at) {
        filled(jdbc.sql("""
                        insert into exemplar.practice (home_id, id, unit_id, title, what, how, cost, effect, evidence, topic_id, state,
                            proposed_on, created_by, created_at)
                        values (:home, :id, :unit, :title, :what, :how, :cost, :effect, :evidence, :topic, 'PROPOSED', :on, :by, :at)
                        """), proposal)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("on", at.toLocalDate())
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** Writes the proposal anew; it waits for an answer again. */
    public void update(PracticeId id, long version, Proposal proposal) {
        moved(filled(jdbc.sql("""
                        update exemplar.practice
                        set title = :title, what = :what, how = :how, cost = :cost, effect = :effect, evidence = :evidence,
                            topic_id = :topic, state = 'PROPOSED', version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """), proposal)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update());
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, Proposal proposal) {
        return statement
                .param("title", proposal.title())
                .param("what", proposal.what())
                .param("how", proposal.how())
                .param("cost", proposal.cost())
                .param("effect", proposal.effect())
                .param("evidence", proposal.evidence())
                .param(
                        "topic",
                        proposal.topic() == null ? null : proposal.topic().number());
    }

    /** @param publishedOn null unless it is, or was, published */
    public void move(PracticeId id, long version, PracticeState to, @Nullable LocalDate publishedOn) {
        moved(jdbc.sql("""
                        update exemplar.practice
                        set state = :state, published_on = :on, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .param("on", publishedOn)
                .update());
    }

    /** Takes a practice into the plan of a branch, once. */
    public void borrow(BorrowingId id, PracticeId practice, UnitId unit, Borrow borrow, LocalDate on) {
        int written = jdbc.sql("""
                        insert into exemplar.borrowing (home_id, id, practice_id, unit_id, adapted, owner, due_on, state, borrowed_on)
                        values (:home, :id, :practice, :unit, :adapted, :owner, :due, 'PLANNED', :on)
                        on conflict do nothing
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("practice", practice.number())
                .param("unit", unit.number())
                .param("adapted", borrow.adapted())
                .param("owner", borrow.owner())
                .param("due", borrow.dueOn())
                .param("on", on)
                .update();
        if (written == 0) throw new Refused("exemplar.borrowed-already");
    }

    public void report(BorrowingId id, long version, Outcome outcome, String result, LocalDate on) {
        end(id, version, BorrowingState.REPORTED, outcome, result, on);
    }

    public void drop(BorrowingId id, long version, String reason) {
        end(id, version, BorrowingState.DROPPED, null, reason, null);
    }

    private void end(
            BorrowingId id,
            long version,
            BorrowingState state,
            @Nullable Outcome outcome,
            String result,
            @Nullable LocalDate on) {
        moved(jdbc.sql("""
                        update exemplar.borrowing
                        set state = :state, outcome = :outcome, result = :result, reported_on = :on, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", state.name())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("result", result)
                .param("on", on)
                .update());
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Stale();
    }
}
