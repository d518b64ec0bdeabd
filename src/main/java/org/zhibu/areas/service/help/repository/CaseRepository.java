package org.zhibu.areas.service.help.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.CaseState;
import org.zhibu.areas.service.help.Measure;
import org.zhibu.areas.service.help.Plea;
import org.zhibu.areas.service.help.Verdict;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.secret.Vault;

/** Writes cases; every word a person wrote is sealed. */
@Repository
public class CaseRepository {

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Vault vault;

    CaseRepository(JdbcClient jdbc, Numbers numbers, Vault vault) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.vault = vault;
    }

    /** A moment of the way: when, until when it is to be answered, who, with which words. */
    public record Moment(
            OffsetDateTime at,
            @Nullable LocalDate dueBy,
            @Nullable String by,
            String words) {}

    /** Writes a new case under the next number of its year and returns how it is called. */
    public String insert(CaseId id, UnitId unit, MemberId member, boolean byBranch, Plea plea, Moment moment) {
        int year = moment.at().getYear();
        int number = next(id.home(), year);
        jdbc.sql("""
                        insert into help.help_case (home_id, id, unit_id, year, number, member_home_id, member_id, by_branch, kind,
                            difficulty, wish, state, asked_on, due_by)
                        values (:home, :id, :unit, :year, :number, :memberHome, :member, :byBranch, :kind, :difficulty, :wish,
                            'ASKED', :on, :dueBy)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("year", year)
                .param("number", number)
                .param("memberHome", member.home())
                .param("member", member.number())
                .param("byBranch", byBranch)
                .param("kind", plea.kind().name())
                .param("difficulty", vault.seal(plea.difficulty()))
                .param("wish", vault.seal(plea.wish()))
                .param("on", moment.at().toLocalDate())
                .param("dueBy", moment.dueBy())
                .update();
        step(id, 1, CaseState.ASKED, moment);
        return CaseQueries.code(year, number);
    }

    private int next(long home, int year) {
        return jdbc.sql("""
                        insert into help.counter as c (home_id, year, last)
                        values (:home, :year, 1)
                        on conflict (home_id, year) do update set last = c.last + 1
                        returning c.last
                        """)
                .param("home", home)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private void step(CaseId id, int number, CaseState state, Moment moment) {
        jdbc.sql("""
                        insert into help.step (home_id, case_id, number, state, entered_at, due_by, by_name, words)
                        values (:home, :id, :number, :state, :at, :dueBy, :by, :words)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("state", state.name())
                .param("at", moment.at())
                .param("dueBy", moment.dueBy())
                .param("by", moment.by())
                .param("words", vault.seal(moment.words()))
                .update();
    }

    /** @param verdict the member's word where it is this that ends or reopens the case */
    public void move(CaseId id, long version, CaseState to, @Nullable Verdict verdict, Moment moment) {
        Integer steps = jdbc.sql("""
                        update help.help_case
                        set state = :state, raised = raised or :state = 'RAISED', due_by = :dueBy, closed_on = :closedOn,
                            verdict = :verdict, steps = steps + 1, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        returning steps
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .param("dueBy", moment.dueBy())
                .param("closedOn", to.isOpen() ? null : moment.at().toLocalDate())
                .param("verdict", verdict == null ? null : verdict.name())
                .query(Integer.class)
                .optional()
                .orElseThrow(Stale::new);
        step(id, steps, to, moment);
    }

    public void insert(CaseId id, long version, Measure measure, String by, OffsetDateTime at) {
        int updated = jdbc.sql("""
                        update help.help_case set version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update();
        if (updated == 0) throw new Stale();
        jdbc.sql("""
                        insert into help.measure (home_id, id, case_id, kind, done_on, amount, what, by_name, entered_at)
                        values (:home, :number, :id, :kind, :on, :amount, :what, :by, :at)
                        """)
                .param("home", id.home())
                .param("number", numbers.next())
                .param("id", id.number())
                .param("kind", measure.kind().name())
                .param("on", measure.on())
                .param("amount", measure.amount())
                .param("what", vault.seal(measure.what()))
                .param("by", by)
                .param("at", at)
                .update();
    }

    public void open(CaseId id, Viewer viewer, String unit, String reason, OffsetDateTime at, OffsetDateTime until) {
        jdbc.sql("""
                        insert into help.opening (home_id, id, case_id, account_id, viewer, viewer_unit, reason, opened_at, open_until)
                        values (:home, :number, :id, :account, :viewer, :unit, :reason, :at, :until)
                        """)
                .param("home", id.home())
                .param("number", numbers.next())
                .param("id", id.number())
                .param("account", viewer.accountId())
                .param("viewer", viewer.name())
                .param("unit", unit)
                .param("reason", reason)
                .param("at", at)
                .param("until", until)
                .update();
    }
}
