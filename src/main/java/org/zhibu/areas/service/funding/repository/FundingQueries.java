package org.zhibu.areas.service.funding.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.areas.service.funding.ExpenseId;
import org.zhibu.areas.service.funding.Purpose;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;
import org.zhibu.shared.record.RecordParts;

/** Reads applications, their lines and what was spent. Amounts are yuan. */
@Repository
public class FundingQueries {

    private final JdbcClient jdbc;

    FundingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list. */
    public record Row(
            long homeId,
            long id,
            String title,
            Purpose purpose,
            String unitName,
            LocalDate neededOn,
            BigDecimal wanted,
            @Nullable BigDecimal granted,
            BigDecimal spent,
            ApplicationState state,
            @Nullable LocalDate answerBy) {

        public ApplicationId application() {
            return new ApplicationId(homeId, id);
        }
    }

    private static final String ROW = """
            select a.home_id, a.id, a.title, a.purpose, u.short_name as unit_name, a.needed_on, a.wanted, a.granted, a.spent,
                a.state, a.answer_by
            """;

    private static final String FROM = """
            from funding.application a
            join organization.unit u on u.id = a.unit_id
            where a.home_id = :home and u.path_c >= :from and u.path_c < :to
              and (:state = '' or a.state = :state)
              and (:purpose = '' or a.purpose = :purpose)
              and a.needed_on between :first and :last
              and (kernel.holds(a.title, :words)
                or a.unit_id = any(array(select n.id from organization.unit n where kernel.holds(n.called, :words))))
            """;

    /** @param purpose blank for any */
    public Listed<Row> list(Scope scope, long home, ListAsk ask, String purpose) {
        return Listed.of(jdbc, Row.class, ROW, FROM, "order by a.needed_on desc, a.id desc")
                .in(scope, home)
                .asked(ask)
                .with("purpose", purpose);
    }

    /** A whole application but its lines and expenses. */
    public record Application(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            String unitShort,
            String path,
            String title,
            Purpose purpose,
            LocalDate neededOn,
            String expected,
            BigDecimal wanted,
            @Nullable BigDecimal granted,
            BigDecimal spent,
            ApplicationState state,
            @Nullable LocalDate answerBy,
            @Nullable String result,
            String createdBy,
            OffsetDateTime createdAt,
            int lastNumber,
            long version) {

        public ApplicationId application() {
            return new ApplicationId(homeId, id);
        }

        /** Granted less spent; nothing before a grant. */
        public BigDecimal left() {
            return granted == null ? BigDecimal.ZERO : granted.subtract(spent);
        }
    }

    public Optional<Application> find(Scope scope, ApplicationId id) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.unit_id, u.name as unit_name, u.short_name as unit_short,
                            u.path_c as path, a.title, a.purpose, a.needed_on,
                            a.expected, a.wanted, a.granted, a.spent, a.state, a.answer_by, a.result, a.created_by, a.created_at,
                            a.last_number, a.version
                        from funding.application a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new Application(
                        row.getLong("home_id"),
                        row.getLong("id"),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        row.getString("unit_short"),
                        row.getString("path"),
                        row.getString("title"),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getObject("needed_on", LocalDate.class),
                        row.getString("expected"),
                        row.getBigDecimal("wanted"),
                        row.getBigDecimal("granted"),
                        row.getBigDecimal("spent"),
                        ApplicationState.valueOf(row.getString("state")),
                        row.getObject("answer_by", LocalDate.class),
                        row.getString("result"),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getInt("last_number"),
                        row.getLong("version")))
                .optional();
    }

    /** One line of a budget. */
    public record Line(String what, BigDecimal amount) {}

    /** The application of an entry of a ledger. */
    public Optional<ApplicationId> applicationOf(Scope scope, ExpenseId entry) {
        return jdbc.sql("""
                        select a.home_id, a.id
                        from funding.expense e
                        join funding.application a on a.home_id = e.home_id and a.id = e.application_id
                        join organization.unit u on u.id = a.unit_id
                        where e.home_id = :home and e.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", entry.home())
                .param("id", entry.number())
                .query((row, number) -> new ApplicationId(row.getLong("home_id"), row.getLong("id")))
                .optional();
    }

    /** What applications are called, for records that only know their numbers. */
    public List<Title> titlesOf(Scope scope, Collection<RecordRef> applications) {
        if (applications.isEmpty()) return List.of();
        return jdbc.sql("""
                        select a.home_id, a.id, a.title
                        from funding.application a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = any(:homes) and a.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param(
                        "homes",
                        applications.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", applications.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }

    /** What an application is called. */
    public record Title(long homeId, long id, String title) {

        public ApplicationId application() {
            return new ApplicationId(homeId, id);
        }
    }

    public List<Line> linesOf(Scope scope, ApplicationId id) {
        return jdbc.sql("""
                        select l.what, l.amount
                        from funding.line l
                        join funding.application a on a.home_id = l.home_id and a.id = l.application_id
                        join organization.unit u on u.id = a.unit_id
                        where l.home_id = :home and l.application_id = :id and u.path_c >= :from and u.path_c < :to
                        order by l.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Line.class)
                .list();
    }

    /** One entry of the ledger of a grant. */
    public record Spent(
            long homeId,
            long id,
            int number,
            LocalDate spentOn,
            String what,
            BigDecimal amount,
            BigDecimal spentAfter,
            String enteredBy,
            OffsetDateTime enteredAt) {

        public ExpenseId expense() {
            return new ExpenseId(homeId, id);
        }

        /** Where its vouchers are added. */
        public String filesHref() {
            return RecordParts.filesOf(expense().ref());
        }

        /** What was paid has a voucher, what came back needs none, and what was entered before vouchers were kept cannot have one. */
        public boolean needsVoucher() {
            return amount.signum() > 0 && id > 0;
        }
    }

    public List<Spent> spentOf(Scope scope, ApplicationId id) {
        return jdbc.sql("""
                        select e.home_id, coalesce(e.id, 0) as id, e.number, e.spent_on, e.what, e.amount, e.spent_after, e.entered_by, e.entered_at
                        from funding.expense e
                        join funding.application a on a.home_id = e.home_id and a.id = e.application_id
                        join organization.unit u on u.id = a.unit_id
                        where e.home_id = :home and e.application_id = :id and e.number > 0
                          and u.path_c >= :from and u.path_c < :to
                        order by e.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Spent.class)
                .list();
    }
}
