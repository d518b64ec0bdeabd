package org.zhibu.areas.foundation.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.move;
import static org.zhibu.testing.Web.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.testing.Standings;
import org.zhibu.testing.Web;

/** From a question to what came of it, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class ResearchTest {

    @Autowired
    Web web;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder topic() {
        return post(stage.secretary, "/research/topics")
                .param("org", stage.branch.id().text())
                .param("title", "倒班党员怎样参加组织生活")
                .param("question", "差在哪里")
                .param("people", "陈素芳")
                .param("places", "6 个值守点")
                .param("dueOn", "2026-12-20");
    }

    private String planned() throws Exception {
        return web.redirected(topic().param("once", UUID.randomUUID().toString()));
    }

    private MockHttpServletRequestBuilder visit(String url, int version) {
        return move(stage.secretary, url + "/visits", version)
                .param("heldOn", "2026-11-16")
                .param("place", "青龙隧道")
                .param("who", "陈素芳，见了 2 名党员");
    }

    private MockHttpServletRequestBuilder measure(String url, int version) {
        return move(stage.secretary, url + "/measures", version)
                .param("finding", "1")
                .param("what", "大会按班次开两场")
                .param("owner", "李国梁")
                .param("measureDue", "2026-11-17");
    }

    /** Visited, one problem found, one measure that is overdue by a day; version 3. */
    private String underWay() throws Exception {
        String url = planned();
        web.redirected(visit(url, 0));
        web.redirected(move(stage.secretary, url + "/findings", 1)
                .param("kind", "PROBLEM")
                .param("visit", "1")
                .param("text", "每次有 5 名党员在岗来不了"));
        web.redirected(measure(url, 2));
        return url;
    }

    @Test
    void goesFromAQuestionToItsResult() throws Exception {
        String url = underWay();
        assertThat(web.page(stage.secretary, url))
                .contains("调研中", "来自 2026-11-16 青龙隧道", "针对第 1 条：每次有 5 名党员在岗来不了", "过了期限");
        assertThat(web.page(stage.secretary, url + "/measures/1")).contains("这件事的来龙去脉", "做了 1 个课题，查出 1 个问题，定了 1 项措施");
        assertThat(web.page(
                        stage.secretary,
                        "/duty/calendar?org=" + stage.branch.id().text()))
                .contains("调研定的措施", url + "/measures/1");
        web.refused(move(stage.secretary, url + "/conclusion", 3), "请写明");
        web.redirected(move(stage.secretary, url + "/conclusion", 3).param("words", "会期固定在周三下午"));
        web.refused(move(stage.secretary, url + "/closing", 4).param("words", "好了"), "还有措施在办");
        web.redirected(move(stage.secretary, url + "/measures/1", 4)
                .param("outcome", "DONE")
                .param("endedOn", "2026-11-18")
                .param("result", "到会率 96%"));
        web.redirected(move(stage.secretary, url + "/closing", 5).param("words", "到会率从 71% 到 96%"));
        assertThat(web.page(stage.officer, url))
                .contains("已办结", "到会率从 71% 到 96%", "办成 1 项")
                .doesNotContain("添加措施", "继续调研");
        assertThat(web.page(stage.secretary, url)).contains("继续调研");
    }

    @Test
    void aDoublePressMakesOneTopic() throws Exception {
        String once = UUID.randomUUID().toString();
        assertThat(web.redirected(topic().param("once", once))).isEqualTo(web.redirected(topic().param("once", once)));
    }

    @Test
    void refusesWithWordsAndKeepsWhatWasTyped() throws Exception {
        String url = planned();
        web.refused(visit(url, 0).param("notes", "记".repeat(1001)), "这一项太长了");
        web.refused(move(stage.secretary, url + "/visits", 0).param("place", "青龙隧道"), "请填哪天去的");
        web.refused(
                move(stage.secretary, url + "/visits", 0)
                        .param("heldOn", "2026-11-19")
                        .param("place", "白云隧道")
                        .param("who", "陈素芳"),
                "走访日期不能晚于今天");
        web.refused(
                move(stage.secretary, url + "/visits", 0)
                        .param("heldOn", "0226-11-18")
                        .param("place", "白云隧道")
                        .param("who", "陈素芳"),
                "日期“0226-11-18”的年份不对");
        web.redirected(visit(url, 0));
        web.refused(move(stage.secretary, url + "/findings", 1).param("kind", "PROBLEM"), "请写发现了什么");
        web.refused(measure(url, 1), "没有这条发现");
        web.refused(move(stage.secretary, url + "/conclusion", 1).param("words", "没问题"), "还没有一条发现");
    }

    @Test
    void aYearThatWasMistypedIsRefused() throws Exception {
        web.refused(
                topic().with(request -> {
                    request.setParameter("dueOn", "2062-12-31");
                    return request;
                }),
                "请核对年份");
        String url = underWay();
        web.refused(
                move(stage.secretary, url + "/measures", 3)
                        .param("what", "夜班单开一场")
                        .param("owner", "李国梁")
                        .param("measureDue", "2062-12-31"),
                "请核对年份");
    }

    @Test
    void twoTabsMeetTheConflict() throws Exception {
        String url = planned();
        web.redirected(visit(url, 0));
        web.perform(visit(url, 0)).andExpect(status().isConflict());
    }

    @Test
    void isReadAboveAndKeptByItsOwn() throws Exception {
        String url = planned();
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(move(stage.officer, url + "/beginning", 0)).andExpect(status().isForbidden());
        assertThat(web.page(stage.officer, url)).contains("待开展").doesNotContain("开始调研");
        web.redirected(topic(stage.officer, stage.root.id().text()));
    }

    private MockHttpServletRequestBuilder topic(long who, String org) {
        return post(who, "/research/topics")
                .param("org", org)
                .param("title", "台账里哪些是重复填的")
                .param("question", "数一数")
                .param("people", "周岚")
                .param("places", "三个支部")
                .param("dueOn", "2026-12-20");
    }

    @Test
    void aVisitAndAFindingAreCorrectedAndTheHistoryKeepsWhatTheySaid() throws Exception {
        String url = underWay();
        assertThat(web.page(stage.secretary, url)).contains(url + "/visits/1", url + "/findings/1");
        assertThat(web.page(stage.secretary, url + "/visits/1")).contains("青龙隧道", "原来写的会留在经过里");
        MockHttpServletRequestBuilder wrong = move(stage.secretary, url + "/visits/1", 3)
                .param("heldOn", "2026-11-19")
                .param("place", "白石隧道")
                .param("who", "陈素芳");
        web.refused(wrong, "白石隧道");
        web.redirected(move(stage.secretary, url + "/visits/1", 3)
                .param("heldOn", "2026-11-15")
                .param("place", "白石隧道")
                .param("who", "陈素芳，见了 2 名党员"));
        assertThat(web.page(stage.secretary, url)).contains("走访已更正", "青龙隧道", "来自 2026-11-15 白石隧道");
        web.perform(move(stage.secretary, url + "/findings/1", 3)
                        .param("kind", "FACT")
                        .param("text", "5 名"))
                .andExpect(status().isConflict());
        web.refused(move(stage.secretary, url + "/findings/1", 4).param("kind", "FACT"), "请写");
        web.redirected(move(stage.secretary, url + "/findings/1", 4)
                .param("kind", "FACT")
                .param("visit", "1")
                .param("text", "每次有 6 名党员在岗来不了"));
        assertThat(web.page(stage.secretary, url)).contains("发现已更正", "每次有 5 名党员在岗来不了", "6 名");
        web.perform(get(url + "/visits/7").with(as(stage.secretary))).andExpect(status().isNotFound());
        web.perform(get(url + "/visits/1").with(as(stage.officer))).andExpect(status().isForbidden());
        web.redirected(move(stage.secretary, url + "/conclusion", 5).param("words", "会期固定在周三下午"));
        web.perform(get(url + "/findings/1").with(as(stage.secretary))).andExpect(status().isForbidden());
    }

    @Test
    void aMeasureOfTheCommitteeBecomesATaskAndBothKeepTheLink() throws Exception {
        String url = web.redirected(topic(stage.officer, stage.root.id().text()));
        web.redirected(move(stage.officer, url + "/beginning", 0));
        web.redirected(move(stage.officer, url + "/measures", 1)
                .param("what", "各支部数一数重复填的台账")
                .param("owner", "周岚")
                .param("measureDue", "2026-12-01"));
        String id = url.substring("/research/topics/".length());
        String start = "/task/tasks/new?org=" + stage.root.id() + "&measure=" + id + ".1";
        assertThat(web.page(stage.officer, url + "/measures/1")).contains("下发成任务", start.replace("&", "&amp;"));
        assertThat(web.page(stage.officer, start)).contains("各支部数一数重复填的台账", "台账里哪些是重复填的", "的措施", "2026-12-01");
        String task = web.redirected(post(stage.officer, "/task/tasks")
                .param("org", stage.root.id().text())
                .param("measure", id + ".1")
                .param("title", "数一数重复填的台账")
                .param("basis", "调研措施")
                .param("dueOn", "2026-12-01")
                .param("fields[0].name", "重复几本")
                .param("fields[0].kind", "NUMBER"));
        assertThat(web.page(stage.officer, task)).contains("来自调研措施", url + "/measures/1", "台账里哪些是重复填的");
        assertThat(web.page(stage.officer, url + "/measures/1")).contains("任务：数一数重复填的台账", task, "怎么落实");
        assertThat(web.page(stage.officer, url)).contains("任务：数一数重复填的台账", task);
        assertThat(web.page(stage.secretary, task)).doesNotContain(url);
        web.perform(get("/task/tasks/new?org=" + stage.root.id() + "&measure=x.y")
                        .with(as(stage.officer)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aMeasureOfABranchBecomesAProjectAndBothKeepTheLink() throws Exception {
        String url = underWay();
        String id = url.substring("/research/topics/".length());
        String start = "/project/projects/new?org=" + stage.branch.id() + "&topic=" + id + "&measure=1";
        assertThat(web.page(stage.secretary, url + "/measures/1")).contains("立成融合项目", start.replace("&", "&amp;"));
        assertThat(web.page(stage.officer, url + "/measures/1")).doesNotContain("立成融合项目");
        assertThat(web.page(stage.secretary, start)).contains("大会按班次开两场", url + "/measures/1");
        String project = web.redirected(projectOf(id));
        assertThat(web.page(stage.secretary, project))
                .contains("来自调研", url + "/measures/1", "这件事的来龙去脉", "每次有 5 名党员在岗来不了", "融合项目：两场大会，一个不落");
        assertThat(web.page(stage.secretary, url + "/measures/1")).contains("怎么落实", "融合项目：两场大会，一个不落", project, "草稿");
        assertThat(web.page(stage.officer, url)).contains("融合项目：两场大会，一个不落", project);
        web.perform(get("/project/projects/new?org=" + stage.branch.id() + "&topic=1-1&measure=1")
                        .with(as(stage.secretary)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aMeasureOfTheCommitteeBecomesTheProjectOfABranch() throws Exception {
        String url = web.redirected(topic(stage.officer, stage.root.id().text()));
        web.redirected(move(stage.officer, url + "/beginning", 0));
        web.redirected(move(stage.officer, url + "/measures", 1)
                .param("what", "先锋岗带班巡检")
                .param("owner", "周岚")
                .param("measureDue", "2026-12-01"));
        String id = url.substring("/research/topics/".length());
        String start = "/project/projects/new?org=" + stage.root.id() + "&topic=" + id + "&measure=1";
        assertThat(web.page(stage.officer, url + "/measures/1")).contains("交给支部做融合项目", start.replace("&", "&amp;"));
        assertThat(web.page(stage.officer, start)).contains("先锋岗带班巡检", "交给哪个支部", "桥隧养护党支部");
        web.refused(entrusted(id, stage.root.id().text()), "请从名单里选一个支部");
        web.refused(entrusted(id, ""), "请从名单里选一个支部");
        String project = web.redirected(entrusted(id, stage.branch.id().text()));
        assertThat(web.page(stage.officer, project)).contains("先锋岗带班巡检", url + "/measures/1", "交办单位");
        assertThat(web.page(stage.officer, url)).contains("融合项目：两场大会，一个不落", project);
        assertThat(web.page(stage.secretary, project))
                .contains("先锋岗带班巡检", "交办单位")
                .doesNotContain(url);
        assertThat(web.page(stage.secretary, project + "/details")).contains("两场大会，一个不落");
        assertThat(web.page(stage.secretary, "/notices")).contains("党委把一个融合项目交给你支部：两场大会，一个不落");
        assertThat(web.page(stage.secretary, "/desk")).contains("完善党委交办的融合项目“两场大会，一个不落”");
    }

    private MockHttpServletRequestBuilder entrusted(String topic, String branch) {
        return projectOf(topic, stage.officer, stage.root.id().text()).param("branch", branch);
    }

    @Test
    void nobodyGivesABranchWhatIsNotTheirOwnResearch() throws Exception {
        String url = underWay();
        String id = url.substring("/research/topics/".length());
        web.perform(entrusted(id, stage.branch.id().text())).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder projectOf(String topic) {
        return projectOf(topic, stage.secretary, stage.branch.id().text());
    }

    private static MockHttpServletRequestBuilder projectOf(String topic, long who, String org) {
        return post(who, "/project/projects")
                .param("org", org)
                .param("topic", topic)
                .param("measure", "1")
                .param("title", "两场大会，一个不落")
                .param("firstYear", "2026")
                .param("lastYear", "2026")
                .param("how", "按班次开会")
                .param("indicator", "到会率")
                .param("measuredIn", "%")
                .param("direction", "UP")
                .param("source", "签到表")
                .param("baseline", "71")
                .param("target", "95")
                .param("once", UUID.randomUUID().toString());
    }

    @Test
    void takesALoggedActivityWithItsDayAndPlace() throws Exception {
        String url = planned();
        jdbc.sql("""
                        insert into life.activity (home_id, id, unit_id, kind, title, held_on, starts_at, minutes_long, place,
                            recorded_at, recorded_by)
                        values (:home, 77001, :unit, 'RESEARCH', '到白云隧道调研', date '2026-11-10', time '14:00', 60, '白云隧道',
                            timestamptz '2026-11-10 16:00+08', '陈素芳')
                        """)
                .param("home", stage.branch.home())
                .param("unit", stage.branch.id().number())
                .update();
        assertThat(web.page(stage.secretary, url)).contains("2026-11-10 到白云隧道调研");
        web.redirected(move(stage.secretary, url + "/visits", 0)
                .param("activity", Long.toString(stage.branch.home(), 36) + "-" + Long.toString(77001, 36)));
        assertThat(web.page(stage.secretary, url)).contains("活动记录：到白云隧道调研", "白云隧道", "调研中");
    }

    @Test
    void overdueMeasuresStandOnTheDesk() throws Exception {
        String url = underWay();
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id().text()))
                .contains("调研措施“大会按班次开两场”（李国梁）", url + "/measures/1");
    }

    @Test
    void takesPapersUntilItIsClosed() throws Exception {
        String url = planned();
        String files = "/records/research.topic/" + url.substring(url.lastIndexOf('/') + 1) + "/files";
        MockMultipartFile paper = new MockMultipartFile(
                "file", "访谈提纲.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        web.perform(multipart(files).file(paper).with(as(stage.secretary)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(web.page(stage.officer, url)).contains("访谈提纲.pdf");
        web.perform(multipart(files).file(paper).with(as(stage.officer)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theListTheAreaAndTheFactsShowIt() throws Exception {
        underWay();
        String org = "?org=" + stage.root.id().text();
        assertThat(web.page(stage.officer, "/research/topics" + org)).contains("倒班党员怎样参加组织生活", "0 / 1");
        assertThat(web.page(stage.officer, "/research/topics" + org + "&state=CLOSED"))
                .doesNotContain("倒班党员怎样参加组织生活");
        assertThat(web.page(stage.officer, "/areas/foundation" + org)).contains("调研课题", "今年的调研课题");
        AreaFeature.Standing standing = Standings.of(portal, "research", stage.officer, stage.root);
        assertThat(List.of(standing.due(), standing.late(), standing.done())).containsExactly(2L, 1L, 0L);
        web.perform(get("/research/topics/export.xlsx" + org).with(as(stage.officer)))
                .andExpect(status().isOk());
        assertThat(jdbc.sql(
                                "select count(*) from fact.all_facts where home_id = :home and fact_kind = 'research.visit'")
                        .param("home", stage.branch.home())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
