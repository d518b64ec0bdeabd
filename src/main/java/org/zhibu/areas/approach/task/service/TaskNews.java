package org.zhibu.areas.approach.task.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.repository.OwedReplies;
import org.zhibu.areas.approach.task.repository.OwedReplies.Owed;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/**
 * Tells branches of tasks: asked, withdrawn, reminded by the committee, and by itself once at three days and once on the day;
 * more time means another day, so the same again before that one.
 */
@Component
public class TaskNews {

    private static final int SOON = 3;

    private final OwedReplies replies;
    private final Notices notices;
    private final Clock clock;

    TaskNews(OwedReplies replies, Notices notices, Clock clock) {
        this.replies = replies;
        this.notices = notices;
        this.clock = clock;
    }

    void asked(TaskId task) {
        tell("asked", "asked", replies.of(task));
    }

    /** The committee reminds those who have not handed in. */
    void remind(TaskId task, LocalDate on) {
        tell("reminder " + on, "reminder", replies.of(task));
    }

    /** Those who need not hand in any more. */
    void withdrawn(TaskId task) {
        tell("withdrawal", "withdrawal", replies.of(task));
    }

    private void tell(String event, String key, Collection<Owed> owed) {
        Map<UnitId, Notice> messages = new HashMap<>();
        for (Owed one : owed) messages.put(one.unit(), notice(event, key, one.reply(), one.title(), one.dueOn()));
        notices.tellBranches(messages);
    }

    static Notice notice(String event, String key, ReplyId reply, String title, LocalDate dueOn) {
        return Notice.of(
                "task.reply." + event + " " + reply, "task.notice." + key, reply.href(), title, dueOn.toString());
    }

    /** Every hour of the day, so that one in which the portal stood still costs no reminder; told again it is no second message. */
    @Scheduled(cron = "0 30 7-20 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void remindOfTheDay() {
        LocalDate today = LocalDate.now(clock);
        for (long home : replies.homes()) {
            LocalDate soon = today.plusDays(SOON);
            tell("soon " + soon, "soon", replies.dueOn(home, soon));
            tell("today " + today, "today", replies.dueOn(home, today));
        }
    }
}
