package org.zhibu.areas.approach.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.task.service.TaskNews;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.document.SheetReader;
import org.zhibu.shared.document.SheetRow;

/** From issuing a task to the merged sheet and the ledger, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class TaskTest {

    private static final Pattern REPLY = Pattern.compile("/task/replies/([0-9a-z]+-[0-9a-z]+)");

    @Autowired
    MockMvc web;

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
        return post("/task/tasks")
                .with(as(stage.officer))
                .with(csrf())
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

    private String redirected(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(web.perform(request)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String page(long who, String url) throws Exception {
        return web.perform(get(url).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void refused(MockHttpServletRequestBuilder request, String why) throws Exception {
        web.perform(request)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(why)));
    }

    private String reply() throws Exception {
        Matcher found = REPLY.matcher(
                page(stage.secretary, "/task/tasks?org=" + stage.branch.id().text()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private MockHttpServletRequestBuilder answer(String reply, int version, boolean send, String count, String how) {
        return move(stage.secretary, reply + "/answers", version)
                .param("send", String.valueOf(send))
                .param("answers[0]", count)
                .param("answers[1]", how);
    }

    private static MockHttpServletRequestBuilder move(long who, String url, int version) {
        return post(url).with(as(who)).with(csrf()).param("version", String.valueOf(version));
    }

    @Test
    void goesFromIssuingToTheMergedSheet() throws Exception {
        String url = redirected(task("冬季保畅先锋岗", "先锋岗数"));
        assertThat(page(stage.officer, url)).contains("局党委第 9 次会议", "桥隧养护党支部", "路面机修党支部", "没反馈", "已有，免报");
        String reply = reply();
        assertThat(page(stage.secretary, reply)).contains("党员总数", "20", "已有，免报", "先锋岗数");
        redirected(answer(reply, 0, false, "3", ""));
        assertThat(page(stage.secretary, reply)).contains("草稿", "value=\"3\"");
        refused(answer(reply, 1, true, "3", ""), "请填“进展”");
        refused(answer(reply, 1, true, "三个", "已完成"), "“先锋岗数”要填数字");
        redirected(answer(reply, 1, true, "3", "已完成"));
        assertThat(page(stage.officer, reply)).contains("待审核", "退回修改", "已完成");
        refused(move(stage.officer, reply + "/return", 2), "请写明理由");
        redirected(move(stage.officer, reply + "/return", 2).param("words", "夜班的岗也要算"));
        assertThat(page(stage.secretary, reply)).contains("夜班的岗也要算", "按意见修改后再提交");
        redirected(answer(reply, 3, true, "5", "已完成"));
        redirected(move(stage.officer, reply + "/acceptance", 4));
        assertThat(merged(url))
                .anyMatch(line ->
                        line.contains("桥隧养护党支部") && line.contains("已通过") && line.contains("20") && line.contains("5"))
                .anyMatch(line -> line.contains("路面机修党支部") && line.contains("没反馈"));
        redirected(move(stage.officer, url + "/closing", 0));
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
        refused(task("党员人数统计", "党员人数"), "“党员人数”系统已有（党员总数）");
        redirected(task("冬季保畅先锋岗", "先锋岗数"));
        refused(task("冬季保畅先锋岗情况", "岗位个数"), "几乎一样的任务正在办");
        refused(task("路况排查", "先锋岗数"), "几乎一样的任务正在办");
        redirected(task("路况排查", "先锋岗数").param("anyway", "true"));
    }

    @Test
    void statesItsBasisItsDayAndItsFields() throws Exception {
        refused(task("", "岗数"), "请写任务名称");
        refused(task("先锋岗", "岗数").param("fields[2].choices", "好 差"), "有一项写了选项没写名称");
        refused(task("先锋岗", "岗数").param("fields[2].name", "岗数"), "“岗数”写了两次");
        refused(task("先锋岗", "岗数").param("fields[2].name", "评价").param("fields[2].kind", "CHOICE"), "请至少写两个选项");
    }

    @Test
    void aDoublePressMakesOneTask() throws Exception {
        String once = UUID.randomUUID().toString();
        assertThat(redirected(task("先锋岗", "岗数").param("once", once)))
                .isEqualTo(redirected(task("先锋岗", "岗数").param("once", once)));
    }

    @Test
    void twoOfOneBranchMeetTheConflict() throws Exception {
        redirected(task("先锋岗", "岗数"));
        String reply = reply();
        redirected(answer(reply, 0, false, "3", ""));
        web.perform(answer(reply, 0, true, "4", "已完成")).andExpect(status().isConflict());
    }

    @Test
    void givesMoreTimeOnRequest() throws Exception {
        redirected(task("先锋岗", "岗数"));
        String reply = reply();
        refused(
                move(stage.secretary, reply + "/delay", 0)
                        .param("until", "2026-11-20")
                        .param("words", "设备检修"),
                "要晚于现在的截止日期");
        redirected(move(stage.secretary, reply + "/delay", 0)
                .param("until", "2026-12-05")
                .param("words", "设备检修"));
        assertThat(page(stage.officer, "/task/tasks?org=" + stage.root.id().text()))
                .contains("1 份申请延期");
        assertThat(page(stage.officer, reply)).contains("支部申请延到 2026-12-05：设备检修");
        redirected(move(stage.officer, reply + "/extension", 1));
        assertThat(page(stage.secretary, reply)).contains("已同意延期");
    }

    @Test
    void remindsThreeDaysBeforeAndCountsTheBurden() throws Exception {
        String url = redirected(task("先锋岗", "岗数"));
        assertThat(page(stage.secretary, "/desk?org=" + stage.branch.id().text()))
                .contains("还剩 3 天");
        redirected(move(stage.officer, url + "/reminder", 0));
        assertThat(page(stage.secretary, reply())).contains("提醒过");
        String org = "?org=" + stage.root.id().text();
        assertThat(page(stage.officer, "/task/burden" + org)).contains("1/2", "桥隧养护", "系统代填免报");
        assertThat(page(stage.officer, "/areas/approach" + org)).contains("上级任务");
        assertThat(jdbc.sql(
                                "select sum(quantity) from fact.all_facts where home_id = :home and fact_kind = 'task.asked'")
                        .param("home", stage.branch.home())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("2");
    }

    @Test
    void whatWasWithdrawnIsIssuedAgainInOneClick() throws Exception {
        String url = redirected(task("冬季保畅先锋岗", "先锋岗数"));
        redirected(move(stage.officer, url + "/withdrawal", 0).param("words", "日期写错了"));
        String again = "/task/tasks/new?org=" + stage.root.id() + "&like=" + url.substring(url.lastIndexOf('/') + 1);
        assertThat(page(stage.officer, url)).contains(again.replace("&", "&amp;"));
        assertThat(page(stage.officer, again))
                .contains("value=\"冬季保畅先锋岗\"", "局党委第 9 次会议", "value=\"先锋岗数\"", "已完成、办理中、未开始")
                .doesNotContain("2026-11-21");
        web.perform(get(again).with(as(stage.secretary))).andExpect(status().isNotFound());
        web.perform(get("/task/tasks/new?org=" + stage.root.id() + "&like=1-9zz")
                        .with(as(stage.officer)))
                .andExpect(status().isNotFound());
    }

    @Test
    void isNotHereForOthers() throws Exception {
        redirected(task("先锋岗", "岗数")
                .param("whom", "CHOSEN")
                .param("units", stage.branch.id().text()));
        String reply = reply();
        web.perform(get(reply).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(move(stage.stranger, reply + "/answers", 0)).andExpect(status().isNotFound());
    }

    @Test
    void branchesHearOfATaskAndAreRemindedOnceAtThreeDays() throws Exception {
        String url = redirected(task("先锋岗", "岗数"));
        assertThat(page(stage.secretary, "/notices")).contains("有新的上级任务：先锋岗，2026-11-21 前交", "1 条未读");
        news.remindOfTheDay();
        news.remindOfTheDay();
        assertThat(page(stage.secretary, "/notices")).contains("还有 3 天：先锋岗", "2 条未读");
        redirected(move(stage.officer, url + "/reminder", 0));
        assertThat(page(stage.secretary, "/notices")).contains("上级提醒：先锋岗还没有交", "3 条未读");
        String reply = reply();
        redirected(answer(reply, 0, true, "3", "已完成"));
        redirected(move(stage.officer, reply + "/return", 1).param("words", "夜班的岗也要算"));
        assertThat(page(stage.secretary, "/notices")).contains("上级任务被退回，请补充后再交：先锋岗");
        assertThat(page(stage.officer, "/notices")).doesNotContain("先锋岗");
    }

    @Test
    void saysAllThatAnAnswerMissesAtOnceAndRefusesAnAbsurdDay() throws Exception {
        redirected(task("先锋岗", "岗数"));
        String reply = reply();
        String page = web.perform(answer(reply, 0, true, "", ""))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("请填“岗数”", "请填“进展”");
        refused(move(stage.secretary, reply + "/delay", 0), "请填延到哪天");
        refused(move(stage.secretary, reply + "/delay", 0).param("until", "2062-12-01"), "最多延到一年以内");
        refused(
                post("/task/tasks")
                        .with(as(stage.officer))
                        .with(csrf())
                        .param("org", stage.root.id().text())
                        .param("title", "年报")
                        .param("basis", "局党委第 9 次会议")
                        .param("dueOn", "2028-01-21")
                        .param("fields[0].name", "岗数"),
                "最多定到一年以内");
    }

    @Test
    void aDraftIsSavedWhileItIsTypedAndOnlyOverWhatWasSeen() throws Exception {
        redirected(task("先锋岗", "岗数"));
        String reply = reply();
        web.perform(draft(reply, 0, "7"))
                .andExpect(status().isOk())
                .andExpect(content().string("1"));
        assertThat(page(stage.secretary, reply)).contains("value=\"7\"", "草稿", reply + "/draft");
        web.perform(draft(reply, 0, "8")).andExpect(status().isConflict());
        assertThat(page(stage.secretary, reply)).contains("value=\"7\"");
        web.perform(answer(reply, 0, true, "8", "办理中"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"8\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        redirected(answer(reply, 1, true, "7", "已完成"));
        web.perform(draft(reply, 2, "9")).andExpect(status().isConflict());
        web.perform(post(reply + "/draft").with(as(stage.officer)).with(csrf())).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder draft(String reply, int version, String count) {
        return move(stage.secretary, reply + "/draft", version).param("answers[0]", count);
    }

    @Test
    void theCommitteeHearsWhoWantsMoreTime() throws Exception {
        redirected(task("先锋岗", "岗数"));
        redirected(move(stage.secretary, reply() + "/delay", 0)
                .param("until", "2026-12-05")
                .param("words", "设备检修"));
        assertThat(page(stage.officer, "/notices")).contains("有支部申请延期：先锋岗，想延到 2026-12-05");
    }

    @Test
    void aLongTaskIsReadPageByPageAndByName() throws Exception {
        String url = redirected(task("先锋岗", "岗数"));
        assertThat(page(stage.officer, url + "?q=桥隧")).contains("桥隧养护党支部").doesNotContain("路面机修党支部");
        assertThat(page(stage.officer, url + "?state=LATE")).contains("没有符合条件的支部");
    }

    @Test
    void theLedgerShowsWhatWasAskedTwiceByBranchAndMonth() throws Exception {
        redirected(task("先锋岗", "岗数"));
        redirected(task("路况排查", "岗数").param("anyway", "true"));
        String org = "?org=" + stage.root.id().text();
        assertThat(page(stage.officer, "/task/burden" + org)).contains("2/4", "重复 2");
    }
}
