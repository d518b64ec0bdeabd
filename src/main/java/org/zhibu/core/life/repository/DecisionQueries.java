package org.zhibu.core.life.repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.ui.PageOf;

/** Reads the book of decisions: what was decided, who carries it out by when, and what came of it. */
@Repository
public class DecisionQueries {

    private static final String OF_THE_LIST = """
            from life.decision d
            join life.activity a on a.home_id = d.home_id and a.id = d.activity_id
            join organization.unit u on u.id = d.unit_id
            where d.home_id = :home and a.state = 'RECORDED' and u.path_c >= :from and u.path_c < :to
              and case :state when 'OPEN' then d.done_on is null
                              when 'OVERDUE' then d.done_on is null and d.due_on < :today
                              when 'DONE' then d.done_on is not null
                              else true end
              and kernel.holds(d.wording || ' ' || coalesce(d.owner, ''), :text)
            """;

    private final JdbcClient jdbc;

    DecisionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which decisions are asked for. */
    public enum State {
        OPEN,
        OVERDUE,
        DONE,
        ALL;

        /** The state of this word; what is none is what is open. */
        public static State of(String word) {
            for (State state : values()) if (state.word().equals(word)) return state;
            return OPEN;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The conditions of the list. */
    public record Filter(State state, String text) {}

    /** A page of decisions: those that are open by their date, then those carried out, the latest first. */
    public PageOf<Row> list(Scope scope, long home, Filter filter, LocalDate today, PageOf.Ask ask) {
        long total = of(scope, home, filter, today, "select count(*) " + OF_THE_LIST)
                .query(Long.class)
                .single();
        List<Row> rows = of(scope, home, filter, today, """
                        select d.home_id, d.activity_id, d.wording, d.owner, d.due_on, d.done_on, d.done_note,
                            a.title, a.held_on, u.short_name as unit_name
                        """ + OF_THE_LIST + """
                        order by d.done_on is not null, d.done_on desc, d.due_on nulls last, d.id
                        limit :most offset :offset
                        """)
                .param("most", ask.size())
                .param("offset", ask.offset())
                .query(Row.class)
                .list();
        return new PageOf<>(rows, ask.number(), ask.size(), total);
    }

    private JdbcClient.StatementSpec of(Scope scope, long home, Filter filter, LocalDate today, String sql) {
        return jdbc.sql(sql)
                .params(scope.params())
                .param("home", home)
                .param("state", filter.state().name())
                .param("today", today)
                .param("text", filter.text().strip());
    }

    /** How many are open, overdue, and were carried out this year. */
    public Counts counts(Scope scope, long home, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where d.done_on is null) as open,
                            count(*) filter (where d.done_on is null and d.due_on < :today) as overdue,
                            count(*) filter (where d.done_on >= :first) as done
                        from life.decision d
                        join life.activity a on a.home_id = d.home_id and a.id = d.activity_id
                        join organization.unit u on u.id = d.unit_id
                        where d.home_id = :home and a.state = 'RECORDED' and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("first", today.withDayOfYear(1))
                .query(Counts.class)
                .single();
    }

    /** The three answers in numbers. */
    public record Counts(long open, long overdue, long done) {}

    /** One decision with the activity that took it. */
    public record Row(
            long homeId,
            long activityId,
            String wording,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String doneNote,
            String title,
            LocalDate heldOn,
            String unitName) {

        public ActivityId activity() {
            return new ActivityId(homeId, activityId);
        }

        public boolean isOverdue(LocalDate today) {
            return doneOn == null && dueOn != null && dueOn.isBefore(today);
        }
    }
}
