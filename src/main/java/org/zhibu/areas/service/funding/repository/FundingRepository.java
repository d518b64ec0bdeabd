package org.zhibu.areas.service.funding.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.areas.service.funding.Expense;
import org.zhibu.areas.service.funding.ExpenseId;
import org.zhibu.areas.service.funding.Wanted;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes applications, budgets and the ledger of a grant. */
@Repository
public class FundingRepository {

    private final JdbcClient jdbc;

    FundingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes an application with its lines and opens its ledger. */
    public void insert(ApplicationId id, UnitId unit, Wanted wanted, LocalDate answerBy, String by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into funding.application (home_id, id, unit_id, title, purpose, needed_on, expected, wanted, state,
                            answer_by, created_by, created_at)
                        values (:home, :id, :unit, :title, :purpose, :on, :expected, :wanted, 'SUBMITTED', :answerBy, :by, :at)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("title", wanted.title())
                .param("purpose", wanted.purpose().name())
                .param("on", wanted.on())
                .param("expected", wanted.expected())
                .param("wanted", wanted.sum())
                .param("answerBy", answerBy)
                .param("by", by)
                .param("at", at)
                .update();
        enter(id, null, 0, BigDecimal.ZERO, new Expense(at.toLocalDate(), "", BigDecimal.ZERO), by, at);
        lines(id, wanted.lines());
    }

    /** Keeps the record of another feature that the money is for. */
    public void about(ApplicationId id, RecordRef record) {
        jdbc.sql("""
                        update funding.application
                        set about_type = :type, about_home_id = :aboutHome, about_id = :about
                        where home_id = :home and id = :id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("type", record.type())
                .param("aboutHome", record.home())
                .param("about", record.number())
                .update();
    }

    /** Writes what is asked for anew; the application waits for an answer again. */
    public void update(ApplicationId id, long version, Wanted wanted, LocalDate answerBy) {
        int updated = jdbc.sql("""
                        update funding.application
                        set title = :title, purpose = :purpose, needed_on = :on, expected = :expected, wanted = :wanted,
                            state = 'SUBMITTED', answer_by = :answerBy, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("title", wanted.title())
                .param("purpose", wanted.purpose().name())
                .param("on", wanted.on())
                .param("expected", wanted.expected())
                .param("wanted", wanted.sum())
                .param("answerBy", answerBy)
                .update();
        if (updated == 0) throw new Stale();
        jdbc.sql("delete from funding.line where home_id = :home and application_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        lines(id, wanted.lines());
    }

    private void lines(ApplicationId id, List<Wanted.Line> lines) {
        for (int number = 0; number < lines.size(); number++)
            jdbc.sql("""
                            insert into funding.line (home_id, application_id, number, what, amount)
                            values (:home, :id, :number, :what, :amount)
                            """)
                    .param("home", id.home())
                    .param("id", id.number())
                    .param("number", number + 1)
                    .param("what", lines.get(number).what())
                    .param("amount", lines.get(number).amount())
                    .update();
    }

    /** @param granted null before and without a grant */
    public void move(
            ApplicationId id,
            long version,
            ApplicationState to,
            @Nullable BigDecimal granted,
            @Nullable String result,
            @Nullable LocalDate answerBy) {
        int updated = jdbc.sql("""
                        update funding.application
                        set state = :state, granted = :granted, result = :result, answer_by = :answerBy, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .param("granted", granted)
                .param("result", result)
                .param("answerBy", answerBy)
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Adds the next entry of the ledger and moves its end. */
    public void spend(
            ApplicationId id,
            ExpenseId entry,
            long version,
            int number,
            BigDecimal before,
            Expense expense,
            String by,
            OffsetDateTime at) {
        enter(id, entry, number, before, expense, by, at);
        int updated = jdbc.sql("""
                        update funding.application
                        set last_number = :number, spent = :spent, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("number", number)
                .param("spent", before.add(expense.amount()))
                .update();
        if (updated == 0) throw new Stale();
    }

    private void enter(
            ApplicationId id,
            @Nullable ExpenseId entry,
            int number,
            BigDecimal before,
            Expense expense,
            String by,
            OffsetDateTime at) {
        int inserted = jdbc.sql("""
                        insert into funding.expense (home_id, application_id, number, id, previous, spent_on, what, spent_before, amount,
                            spent_after, entered_by, entered_at)
                        values (:home, :id, :number, :entry, :previous, :on, :what, :before, :amount, :after, :by, :at)
                        on conflict do nothing
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("entry", entry == null ? null : entry.number())
                .param("previous", number == 0 ? null : number - 1)
                .param("on", expense.on())
                .param("what", expense.what())
                .param("before", before)
                .param("amount", expense.amount())
                .param("after", before.add(expense.amount()))
                .param("by", by)
                .param("at", at)
                .update();
        if (inserted == 0) throw new Stale();
    }

    /** @param version of the budget that was looked at, null where there was none */
    public void budget(long home, UnitId committee, int year, BigDecimal amount, @Nullable Long version) {
        int written = jdbc.sql("""
                        insert into funding.budget as b (home_id, unit_id, year, amount)
                        values (:home, :unit, :year, :amount)
                        on conflict (home_id, unit_id, year) do update set amount = :amount, version = b.version + 1
                        where b.version = :version
                        """)
                .param("home", home)
                .param("unit", committee.number())
                .param("year", year)
                .param("amount", amount)
                .param("version", version)
                .update();
        if (written == 0) throw new Stale();
    }
}
