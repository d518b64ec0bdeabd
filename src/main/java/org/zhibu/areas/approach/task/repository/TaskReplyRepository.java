package org.zhibu.areas.approach.task.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.ReplyState;
import org.zhibu.shared.kernel.Stale;

/** Writes what branches answer. */
@Repository
public class TaskReplyRepository {

    private final JdbcClient jdbc;

    TaskReplyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void move(ReplyId id, long version, ReplyState to) {
        changed(jdbc.sql("""
                        update task.reply set state = :state, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .update());
    }

    /** Hands in; whoever asked for more time needs it no longer. */
    public void submit(ReplyId id, long version, LocalDate on, OffsetDateTime at, String by) {
        changed(jdbc.sql("""
                        update task.reply set state = 'SUBMITTED', submitted_on = :on, submitted_at = :at, submitted_by = :by,
                            wanted_until = null, wanted_reason = null, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("on", on)
                .param("at", at)
                .param("by", by)
                .update());
    }

    /** Asks for more time, or with nothing ends the asking. */
    public void wantUntil(ReplyId id, long version, @Nullable LocalDate until, @Nullable String reason) {
        changed(jdbc.sql("""
                        update task.reply set wanted_until = :until, wanted_reason = :reason, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("until", until)
                .param("reason", reason)
                .update());
    }

    public void extend(ReplyId id, long version, LocalDate until) {
        changed(jdbc.sql("""
                        update task.reply set due_on = :until, wanted_until = null, wanted_reason = null, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("until", until)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) throw new Stale();
    }

    /** Replaces the answers; blank ones are left out. */
    public void answers(ReplyId id, List<String> answers) {
        jdbc.sql("delete from task.answer where home_id = :home and reply_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        jdbc.sql("""
                        insert into task.answer (home_id, reply_id, number, value)
                        select :home, :id, a.number - 1, a.value
                        from unnest(cast(:answers as text[])) with ordinality as a (value, number)
                        where a.value <> ''
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("answers", answers.toArray(String[]::new))
                .update();
    }

    /** Keeps the known figures as they stand. */
    public void figures(ReplyId id, Map<Known, BigDecimal> figures) {
        jdbc.sql("delete from task.figure where home_id = :home and reply_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        figures.forEach((known, value) -> jdbc.sql(
                        "insert into task.figure (home_id, reply_id, figure, value) values (:home, :id, :figure, :value)")
                .param("home", id.home())
                .param("id", id.number())
                .param("figure", known.name())
                .param("value", value)
                .update());
    }
}
