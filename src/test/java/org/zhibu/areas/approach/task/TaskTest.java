package org.zhibu.areas.approach.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.move;
import static org.zhibu.testing.Web.post;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.task.service.TaskNews;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.document.SheetReader;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.testing.Web;

/** From issuing a task to the merged sheet and the ledger, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class TaskTest {

    private static final Pattern REPLY = Pattern.compile("/task/replies/([0-9a-z]+-[0-9a-z]+)");

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskNews news;

    @TempDir
    Path folder;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder task(String title, String field) {
        return post(stage.officer, "/task/tasks")
                .param("org", stage.root.id().text())
                .param("title", title)
                .param("basis", "局党委第 9 次会议")
                .param("dueOn", "2026-11-21")
                .param("from", "2026-01-01")
                .param("to", "2026-11-18")
                .param("known", "MEMBERS")
                .param("fields[0].name", field)
                .param("fields[0].kind", "NUMBER")
                .param("fields[1].name", "进展")
                .param("fields[1].kind", "CHOICE")
                .param("fields[1].choices", "已完成 办理中、未开始");
    }

    private String reply() throws Exception {
        Matcher found = REPLY.matcher(
                web.page(stage.secretary, "/task/tasks?org=" + stage.branch.id().text()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private MockHttpServletRequestBuilder answer(String reply, int version, boolean send, String count, String how) {
        return move(stage.secretary, reply + "/answers", version)
                .param("send", String.valueOf(send))
                .param("answers[0]", count)
                .param("answers[1]", how);
    }

    @Test
    void goesFromIssuingToTheMergedSheet() throws Exception {
        String url = web.redirected(task("冬季保畅先锋岗", "先锋岗数"));
        assertThat(web.page(stage.officer, url)).contains("局党委第 9 次会议", "桥隧养护党支部", "路面机修党支部", "没反馈", "已有，免报");
        String reply = reply();
        assertThat(web.page(stage.secretary, reply)).contains("党员总数", "20", "已有，免报", "先锋岗数");
        web.redirected(answer(reply, 0, false, "3", ""));
        assertThat(web.page(stage.secretary, reply)).contains("草稿", "value=\"3\"");
        web.refused(answer(reply, 1, true, "3", ""), "请填“进展”");
        web.refused(answer(reply, 1, true, "三个", "已完成"), "“先锋岗数”要填数字");
        web.redirected(answer(reply, 1, true, "3", "已完成"));
        assertThat(web.page(stage.officer, reply)).contains("待审核", "退回修改", "已完成");
        web.refused(move(stage.officer, reply + "/return", 2), "请写明理由");
        web.redirected(move(stage.officer, reply + "/return", 2).param("words", "夜班的岗也要算"));
        assertThat(web.page(stage.secretary, reply)).contains("夜班的岗也要算", "按意见修改后再提交");
        web.redirected(answer(reply, 3, true, "5", "已完成"));
        web.redirected(move(stage.officer, reply + "/acceptance", 4));
        assertThat(merged(url))
                .anyMatch(line ->
                        line.contains("桥隧养护党支部") && line.contains("已通过") && line.contains("20") && line.contains("5"))
                .anyMatch(line -> line.contains("路面机修党支部") && line.contains("没反馈"));
        web.redirected(move(stage.officer, url + "/closing", 0));
        web.perform(answer(reply, 5, true, "6", "已完成")).andExpect(status().isForbidden());
    }

    private List<String> merged(String url) throws Exception {
        Path file = folder.resolve("merged.xlsx");
        Files.write(
                file,
                web.perform(get(url + "/answers.xlsx").with(as(stage.officer)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        return lines(file);
    }

    private static List<String> lines(Path file) throws IOException {
        try (SheetReader reader = SheetReader.open(file)) {
            return reader.rows(0).map(SheetRow::toString).toList();
        }
    }

    @Test
    void pointsOutWhatIsKnownAndWhatIsAskedAlready() throws Exception {
        web.refused(task("党员人数统计", "党员人数"), "“党员人数”系统已有（党员总数）");
        web.redirected(task("冬季保畅先锋岗", "先锋岗数"));
        web.refused(task("冬季保畅先锋岗情况", "岗位个数"), "几乎一样的任务正在办");
        web.refused(task("路况排查", "先锋岗数"), "几乎一样的任务正在办");
        web.redirected(task("路况排查", "先锋岗数").param("anyway", "true"));
    }

    @Test
    void statesItsBasisItsDayAndItsFields() throws Exception {
        web.refused(task("", "岗数"), "请写任务名称");
        web.refused(task("先锋岗", "岗数").param("fields[2].choices", "好 差"), "有一项写了选项没写名称");
        web.refused(task("先锋岗", "岗数").param("fields[2].name", "岗数"), "“岗数”写了两次");
        web.refused(task("先锋岗", "岗数").param("fields[2].name", "评价").param("fields[2].kind", "CHOICE"), "请至少写两个选项");
    }

    @Test
    void aDoublePressMakesOneTask() throws Exception {
        String once = UUID.randomUUID().toString();
        assertThat(web.redirected(task("先锋岗", "岗数").param("once", once)))
                .isEqualTo(web.redirected(task("先锋岗", "岗数").param("once", once)));
    }

    @Test
    void twoOfOneBranchMeetTheConflict() throws Exception {
        web.redirected(task("先锋岗", "岗数"));
        String reply = reply();
        web.redirected(answer(reply, 0, false, "3", ""));
        web.perform(answer(reply, 0, true, "4", "已完成")).andExpect(status().isConflict());
    }

    @Test
    void givesMoreTimeOnRequest() throws Exception {
        web.redirected(task("先锋岗", "岗数"));
        String reply = reply();
        web.refused(
                move(stage.secretary, reply + "/delay", 0)
                        .param("until", "2026-11-20")
                        .param("words", "设备检修"),
                "要晚于现在的截止日期");
        web.redirected(move(stage.secretary, reply + "/delay", 0)
                .param("until", "2026-12-05")
                .param("words", "设备检修"));
        assertThat(web.page(stage.officer, "/task/tasks?org=" + stage.root.id().text()))
                .contains("1 份申请延期");
        assertThat(web.page(stage.officer, reply)).contains("支部申请延到 2026-12-05：设备检修");
        web.redirected(move(stage.officer, reply + "/extension", 1));
        assertThat(web.page(stage.secretary, reply)).contains("已同意延期");
    }

    @Test
    void remindsThreeDaysBeforeAndCountsTheBurden() throws Exception {
        String url = web.redirected(task("先锋岗", "岗数"));
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id().text()))
                .contains("还剩 3 天");
        web.redirected(move(stage.officer, url + "/reminder", 0));
        assertThat(web.page(stage.secretary, reply())).contains("提醒过");
        String org = "?org=" + stage.root.id().text();
        assertThat(web.page(stage.officer, "/task/burden" + org)).contains("1/2", "桥隧养护", "系统代填免报");
        assertThat(web.page(stage.officer, "/areas/approach" + org)).contains("上级任务");
        assertThat(jdbc.sql(
                                "select sum(quantity) from fact.all_facts where home_id = :home and fact_kind = 'task.asked'")
                        .param("home", stage.branch.home())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("2");
    }

    @Test
    void whatWasWithdrawnIsIssuedAgainInOneClick() throws Exception {
        String url = web.redirected(task("冬季保畅先锋岗", "先锋岗数"));
        web.redirected(move(stage.officer, url + "/withdrawal", 0).param("words", "日期写错了"));
        String again = "/task/tasks/new?org=" + stage.root.id() + "&like=" + url.substring(url.lastIndexOf('/') + 1);
        assertThat(web.page(stage.officer, url)).contains(again.replace("&", "&amp;"));
        assertThat(web.page(stage.officer, again))
                .contains("value=\"冬季保畅先锋岗\"", "局党委第 9 次会议", "value=\"先锋岗数\"", "已完成、办理中、未开始")
                .doesNotContain("2026-11-21");
        web.perform(get(again).with(as(stage.secretary))).andExpect(status().isNotFound());
        web.perform(get("/task/tasks/new?org=" + stage.root.id() + "&like=1-9zz")
                        .with(as(stage.officer)))
                .andExpect(status().isNotFound());
    }

    @Test
    void isNotHereForOthers() throws Exception {
        web.redirected(task("先锋岗", "岗数")
                .param("whom", "CHOSEN")
                .param("units", stage.branch.id().text()));
        String reply = reply();
        web.perform(get(reply).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(move(stage.stranger, reply + "/answers", 0)).andExpect(status().isNotFound());
    }

    @Test
    void branchesHearOfATaskAndAreRemindedOnceAtThreeDays() throws Exception {
        String url = web.redirected(task("先锋岗", "岗数"));
        assertThat(web.page(stage.secretary, "/notices")).contains("有新的上级任务：先锋岗，2026-11-21 前交", "1 条未读");
        news.remindOfTheDay();
        news.remindOfTheDay();
        assertThat(web.page(stage.secretary, "/notices")).contains("还有 3 天：先锋岗", "2 条未读");
        web.redirected(move(stage.officer, url + "/reminder", 0));
        assertThat(web.page(stage.secretary, "/notices")).contains("上级提醒：先锋岗还没有交", "3 条未读");
        String reply = reply();
        web.redirected(answer(reply, 0, true, "3", "已完成"));
        web.redirected(move(stage.officer, reply + "/return", 1).param("words", "夜班的岗也要算"));
        assertThat(web.page(stage.secretary, "/notices")).contains("上级任务被退回，请补充后再交：先锋岗");
        assertThat(web.page(stage.officer, "/notices")).doesNotContain("先锋岗");
    }

    @Test
    void saysAllThatAnAnswerMissesAtOnceAndRefusesAnAbsurdDay() throws Exception {
        web.redirected(task("先锋岗", "岗数"));
        String reply = reply();
        String page = web.perform(answer(reply, 0, true, "", ""))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("请填“岗数”", "请填“进展”");
        web.refused(move(stage.secretary, reply + "/delay", 0), "请填延到哪天");
        web.refused(move(stage.secretary, reply + "/delay", 0).param("until", "2062-12-01"), "最多延到一年以内");
        web.refused(
                post(stage.officer, "/task/tasks")
                        .param("org", stage.root.id().text())
                        .param("title", "年报")
                        .param("basis", "局党委第 9 次会议")
                        .param("dueOn", "2028-01-21")
                        .param("fields[0].name", "岗数"),
                "最多定到一年以内");
    }

    @Test
    void aDraftIsSavedWhileItIsTypedAndOnlyOverWhatWasSeen() throws Exception {
        web.redirected(task("先锋岗", "岗数"));
        String reply = reply();
        web.perform(draft(reply, 0, "7"))
                .andExpect(status().isOk())
                .andExpect(content().string("1"));
        assertThat(web.page(stage.secretary, reply)).contains("value=\"7\"", "草稿", reply + "/draft");
        web.perform(draft(reply, 0, "8")).andExpect(status().isConflict());
        assertThat(web.page(stage.secretary, reply)).contains("value=\"7\"");
        web.perform(answer(reply, 0, true, "8", "办理中"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"8\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        web.redirected(answer(reply, 1, true, "7", "已完成"));
        web.perform(draft(reply, 2, "9")).andExpect(status().isConflict());
        web.perform(post(stage.officer, reply + "/draft")).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder draft(String reply, int version, String count) {
        return move(stage.secretary, reply + "/draft", version).param("answers[0]", count);
    }

    @Test
    void theCommitteeHearsWhoWantsMoreTime() throws Exception {
        web.redirected(task("先锋岗", "岗数"));
        web.redirected(move(stage.secretary, reply() + "/delay", 0)
                .param("until", "2026-12-05")
                .param("words", "设备检修"));
        assertThat(web.page(stage.officer, "/notices")).contains("有支部申请延期：先锋岗，想延到 2026-12-05");
    }

    @Test
    void aLongTaskIsReadPageByPageAndByName() throws Exception {
        String url = web.redirected(task("先锋岗", "岗数"));
        assertThat(web.page(stage.officer, url + "?q=桥隧")).contains("桥隧养护党支部").doesNotContain("路面机修党支部");
        assertThat(web.page(stage.officer, url + "?state=LATE")).contains("没有符合条件的支部");
    }

    @Test
    void theLedgerShowsWhatWasAskedTwiceByBranchAndMonth() throws Exception {
        web.redirected(task("先锋岗", "岗数"));
        web.redirected(task("路况排查", "岗数").param("anyway", "true"));
        String org = "?org=" + stage.root.id().text();
        assertThat(web.page(stage.officer, "/task/burden" + org)).contains("2/4", "重复 2");
    }
}
