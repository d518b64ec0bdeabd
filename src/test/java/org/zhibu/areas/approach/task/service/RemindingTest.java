package org.zhibu.areas.approach.task.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.testing.Web.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.task.repository.OwedReplies;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.notification.Notices;
import org.zhibu.testing.Web;

/** Branches are reminded once at three days and once on the day, whenever the job runs and as often as it runs. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class RemindingTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwedReplies owed;

    @Autowired
    Notices notices;

    @BeforeEach
    void set() {
        stage.set();
    }

    @Test
    void remindsOnTheThirdDayBeforeAndOnTheDayAndOnNoOther() throws Exception {
        issued("2026-11-28");
        assertThat(reminders("2026-11-24", "2026-11-26", "2026-11-27")).isEmpty();
        assertThat(reminders("2026-11-25")).containsExactly("task.notice.soon");
        assertThat(reminders("2026-11-28")).containsExactly("task.notice.soon", "task.notice.today");
        assertThat(reminders("2026-11-29", "2026-11-30")).hasSize(2);
    }

    @Test
    void moreTimeMeansTheSameRemindersBeforeTheNewDay() throws Exception {
        issued("2026-11-21");
        assertThat(reminders("2026-11-18")).containsExactly("task.notice.soon");
        web.redirected(
                asking(stage.secretary, "/delay").param("until", "2026-11-30").param("words", "设备检修"));
        web.redirected(asking(stage.officer, "/extension"));
        assertThat(reminders("2026-11-21", "2026-11-24")).containsExactly("task.notice.soon");
        assertThat(reminders("2026-11-27")).containsExactly("task.notice.soon", "task.notice.soon");
        assertThat(reminders("2026-11-30", "2026-12-01"))
                .containsExactly("task.notice.soon", "task.notice.soon", "task.notice.today");
    }

    @Test
    void remindsNobodyWhoHandedInAndNobodyOfATaskThatIsWithdrawn() throws Exception {
        String task = issued("2026-11-28");
        web.redirected(asking(stage.secretary, "/answers").param("send", "true").param("answers[0]", "3"));
        assertThat(reminders("2026-11-25", "2026-11-28")).isEmpty();
        web.redirected(asking(stage.officer, "/return").param("words", "夜班也要算"));
        web.redirected(
                post(stage.officer, task + "/withdrawal").param("version", "0").param("words", "不再需要"));
        assertThat(reminders("2026-11-25", "2026-11-28")).isEmpty();
        assertThat(told("task.notice.withdrawal")).hasSize(1);
    }

    private String issued(String due) throws Exception {
        return web.redirected(post(stage.officer, "/task/tasks")
                .param("org", stage.root.id().text())
                .param("title", "先锋岗")
                .param("basis", "局党委第 9 次会议")
                .param("dueOn", due)
                .param("fields[0].name", "岗数")
                .param("fields[0].kind", "NUMBER"));
    }

    /** A post to the reply of the branch, as it stands. */
    private MockHttpServletRequestBuilder asking(long who, String address) {
        record Now(long homeId, long id, String version) {}
        Now now = jdbc.sql("select home_id, id, version from task.reply where home_id = :home and unit_id = :unit")
                .param("home", stage.branch.home())
                .param("unit", stage.branch.id().number())
                .query(Now.class)
                .single();
        String reply = "/task/replies/" + Long.toString(now.homeId(), 36) + "-" + Long.toString(now.id(), 36);
        return post(who, reply + address).param("version", now.version());
    }

    /** What the secretary was reminded of so far, once the job ran twice on each of these days. */
    private List<String> reminders(String... days) {
        ZoneId beijing = ZoneId.of("Asia/Shanghai");
        for (String day : days) {
            Clock clock = Clock.fixed(
                    LocalDate.parse(day).atTime(7, 30).atZone(beijing).toInstant(), beijing);
            TaskNews news = new TaskNews(owed, notices, clock);
            news.remindOfTheDay();
            news.remindOfTheDay();
        }
        List<String> told = new ArrayList<>(told("task.notice.soon"));
        told.addAll(told("task.notice.today"));
        return told;
    }

    private List<String> told(String key) {
        return jdbc.sql("select key from notification.notice where account_id = :account and key = :key")
                .param("account", stage.secretary)
                .param("key", key)
                .query(String.class)
                .list();
    }
}
