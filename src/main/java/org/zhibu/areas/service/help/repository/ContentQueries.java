package org.zhibu.areas.service.help.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.CaseState;
import org.zhibu.areas.service.help.MeasureKind;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.secret.Vault;

/** Unseals what was told in a case, and reads who opened it. Only those who opened the case are answered. */
@Repository
public class ContentQueries {

    private final JdbcClient jdbc;
    private final Vault vault;

    ContentQueries(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What was asked. */
    public record Told(String difficulty, String wish) {}

    public Told toldIn(Scope scope, CaseId id) {
        return jdbc.sql("""
                        select c.difficulty, c.wish
                        from help.help_case c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = :home and c.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) ->
                        new Told(vault.open(row.getBytes("difficulty")), vault.open(row.getBytes("wish"))))
                .single();
    }

    /**
     * One step of the way.
     *
     * @param by null where the member made it
     * @param words empty unless they were asked for
     */
    public record Step(
            int number,
            CaseState state,
            OffsetDateTime enteredAt,
            @Nullable LocalDate dueBy,
            @Nullable OffsetDateTime leftAt,
            @Nullable String by,
            String words) {

        public boolean ended() {
            return leftAt != null || !state.isOpen();
        }

        public String css() {
            return ended() ? "zb-steps__step--done" : "zb-steps__step--current";
        }

        /** Whether the step took longer than it might. */
        public boolean lateOn(LocalDate today) {
            LocalDate end = leftAt == null ? today : leftAt.toLocalDate();
            return dueBy != null && end.isAfter(dueBy);
        }
    }

    /** @param opened whether the words are wanted too */
    public List<Step> stepsOf(Scope scope, CaseId id, boolean opened) {
        return jdbc.sql("""
                        select s.number, s.state, s.entered_at, s.due_by, s.by_name, s.words,
                            lead(s.entered_at) over (order by s.number) as left_at
                        from help.step s
                        join help.help_case c on c.home_id = s.home_id and c.id = s.case_id
                        join organization.unit u on u.id = c.unit_id
                        where s.home_id = :home and s.case_id = :id and u.path_c >= :from and u.path_c < :to
                        order by s.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new Step(
                        row.getInt("number"),
                        CaseState.valueOf(row.getString("state")),
                        row.getObject("entered_at", OffsetDateTime.class),
                        row.getObject("due_by", LocalDate.class),
                        row.getObject("left_at", OffsetDateTime.class),
                        row.getString("by_name"),
                        opened ? vault.open(row.getBytes("words")) : ""))
                .list();
    }

    /** A visit, money or a measure. */
    public record Done(
            MeasureKind kind,
            LocalDate on,
            String what,
            @Nullable BigDecimal amount,
            String by) {}

    public List<Done> doneIn(Scope scope, CaseId id) {
        return jdbc.sql("""
                        select m.kind, m.done_on, m.what, m.amount, m.by_name
                        from help.measure m
                        join help.help_case c on c.home_id = m.home_id and c.id = m.case_id
                        join organization.unit u on u.id = c.unit_id
                        where m.home_id = :home and m.case_id = :id and u.path_c >= :from and u.path_c < :to
                        order by m.done_on, m.id
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new Done(
                        MeasureKind.valueOf(row.getString("kind")),
                        row.getObject("done_on", LocalDate.class),
                        vault.open(row.getBytes("what")),
                        row.getBigDecimal("amount"),
                        row.getString("by_name")))
                .list();
    }

    public long measuresOf(Scope scope, CaseId id) {
        return jdbc.sql("""
                        select count(*)
                        from help.measure m
                        join help.help_case c on c.home_id = m.home_id and c.id = m.case_id
                        join organization.unit u on u.id = c.unit_id
                        where m.home_id = :home and m.case_id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Long.class)
                .single();
    }

    /** Somebody opened the case. */
    public record Opening(
            long accountId,
            String viewer,
            String viewerUnit,
            String reason,
            OffsetDateTime openedAt,
            OffsetDateTime openUntil) {}

    public List<Opening> openingsOf(Scope scope, CaseId id) {
        return jdbc.sql("""
                        select o.account_id, o.viewer, o.viewer_unit, o.reason, o.opened_at, o.open_until
                        from help.opening o
                        join help.help_case c on c.home_id = o.home_id and c.id = o.case_id
                        join organization.unit u on u.id = c.unit_id
                        where o.home_id = :home and o.case_id = :id and u.path_c >= :from and u.path_c < :to
                        order by o.opened_at desc, o.id desc
                        limit 50
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Opening.class)
                .list();
    }
}
