package org.zhibu.areas.approach.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.testing.Web;

/** A project from the draft to the review, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class ProjectTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder draft() {
        return post(stage.secretary, "/project/projects")
                .param("org", stage.branch.id().text())
                .param("title", "先锋岗带班，故障减半")
                .param("firstYear", "2026")
                .param("how", "党员带班巡检")
                .param("indicator", "机电故障")
                .param("measuredIn", "次")
                .param("direction", "DOWN")
                .param("source", "故障台账")
                .param("once", UUID.randomUUID().toString());
    }

    private MockHttpServletRequestBuilder goal(String baseline, String target) {
        return draft().param("lastYear", "2026").param("baseline", baseline).param("target", target);
    }

    private MockHttpServletRequestBuilder send(long who, String address) {
        long version = jdbc.sql("select version from project.project where home_id = :home order by id desc limit 1")
                .param("home", stage.branch.home())
                .query(Long.class)
                .single();
        return post(who, address).param("version", String.valueOf(version));
    }

    private MockHttpServletRequestBuilder plan(String url, String... values) {
        MockHttpServletRequestBuilder form =
                send(stage.secretary, url + "/plan").param("source", "年度任务书");
        for (int at = 0; at < values.length; at++)
            form.param("lines[" + at + "].quarter", "2026-Q" + (at + 1)).param("lines[" + at + "].value", values[at]);
        return form;
    }

    private MockHttpServletRequestBuilder measure(String url, String due) {
        return send(stage.secretary, url + "/measures")
                .param("what", "每月一次攻关会")
                .param("owner", "李国梁")
                .param("dueOn", due);
    }

    private MockHttpServletRequestBuilder actual(String url, String quarter, String value) {
        return send(stage.secretary, url + "/figures")
                .param("quarter", quarter)
                .param("value", value)
                .param("source", "故障台账");
    }

    private String running() throws Exception {
        String url = web.redirected(goal("48", "24"));
        web.redirected(plan(url, "42", "36", "30", "24"));
        web.redirected(measure(url, "2026-11-10"));
        web.redirected(send(stage.secretary, url + "/proposal"));
        web.redirected(send(stage.officer, url + "/approval"));
        jdbc.sql("update project.project set started_on = '2026-02-01' where home_id = :home")
                .param("home", stage.branch.home())
                .update();
        return url;
    }

    @Test
    void goesFromTheDraftToTheReview() throws Exception {
        String url = running();
        assertThat(web.page(stage.secretary, url)).contains("进行中", "从 48 到 24 次", "还没有登记");
        web.redirected(actual(url, "2026-Q1", "40"));
        web.redirected(actual(url, "2026-Q2", "36"));
        web.redirected(actual(url, "2026-Q3", "31.5"));
        assertThat(web.page(stage.officer, url))
                .contains("role=\"img\"", "2026 年第 3 季度实际 31.5 次，没到计划的 30 次", "还差 7.5", "故障台账，陈素芳 登记");
        web.redirected(send(stage.secretary, url + "/measures/1")
                .param("outcome", "DONE")
                .param("endedOn", "2026-11-18")
                .param("evidence", "攻关会 8 次"));
        web.redirected(send(stage.secretary, url + "/result").param("words", "故障从 48 次到 31 次"));
        assertThat(web.page(stage.officer, "/project/projects?org=" + stage.root.id()))
                .contains("等评审", "办成 1 / 1");
        web.redirected(
                send(stage.officer, url + "/review").param("grade", "FAIR").param("words", "方向对，还没到目标"));
        assertThat(web.page(stage.secretary, url))
                .contains("已评审", "较好", "方向对，还没到目标")
                .doesNotContain("登记季度实际数");
        assertThat(facts()).isEqualByComparingTo("3");
    }

    private BigDecimal facts() {
        return jdbc.sql("""
                        select sum(quantity) from fact.all_facts
                        where home_id = :home and unit_id = :unit and fact_kind in ('project.started', 'project.measured', 'project.reviewed')
                        """)
                .param("home", stage.branch.home())
                .param("unit", stage.branch.id().number())
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void theFormShowsWhichWayIsBetterBeforeAnybodyChooses() throws Exception {
        web.perform(get("/project/projects/new")
                        .param("org", stage.branch.id().text())
                        .with(as(stage.secretary)))
                .andExpect(content().string(matchesPattern("(?s).*value=\"UP\"[^>]*checked.*")));
    }

    @Test
    void aGoalMovesInItsOwnDirection() throws Exception {
        web.refused(goal("48", "48"), "目标要低于基数");
        web.refused(goal("48", "60"), "目标要低于基数");
        web.refused(goal("48", "24.005"), "最多两位小数");
        web.refused(goal("48", ""), "请填一个数");
        web.refused(draft().param("lastYear", "2029").param("baseline", "48").param("target", "24"), "最多 3 年");
        web.refused(draft().param("lastYear", "2025").param("baseline", "48").param("target", "24"), "不能早于开始的年份");
        assertThat(Direction.UP.reaches(new BigDecimal("97.0"), new BigDecimal("97")))
                .isTrue();
        assertThat(Direction.DOWN.reaches(new BigDecimal("24.01"), new BigDecimal("24")))
                .isFalse();
        assertThatThrownBy(() -> new ProjectPlan(
                        "题", 2026, 2029, "做", new Goal("数", "次", BigDecimal.TEN, "账", BigDecimal.ONE, Direction.DOWN)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isNotProposedBeforeItIsPlanned() throws Exception {
        String url = web.redirected(goal("48", "24"));
        web.refused(send(stage.secretary, url + "/proposal"), "报送前至少加一条党建措施");
        web.redirected(measure(url, "2026-12-01"));
        web.redirected(plan(url, "42", "", "30", "24"));
        web.refused(send(stage.secretary, url + "/proposal"), "还缺 2026 年第 2 季度");
        web.redirected(plan(url, "42", "36", "30", "24"));
        web.redirected(send(stage.secretary, url + "/proposal"));
        web.perform(plan(url, "1", "1", "1", "1")).andExpect(status().isForbidden());
        web.redirected(send(stage.officer, url + "/return").param("words", "基数请写清"));
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id())).contains("修改被退回的融合项目");
        web.redirected(send(stage.secretary, url + "/proposal"));
    }

    @Test
    void aNumberIsEnteredOnceAndItsCorrectionKeepsTheFirst() throws Exception {
        String url = running();
        web.redirected(actual(url, "2026-Q3", "33"));
        web.refused(actual(url, "2026-Q3", "31"), "这个季度已经登记过 33，要改请写更正原因");
        web.redirected(actual(url, "2026-Q3", "31").param("reason", "漏扣 2 次误报"));
        assertThat(web.page(stage.officer, url)).contains("实际原为 33（故障台账）", "2026 年第 3 季度实际：33 → 31", "漏扣 2 次误报");
        assertThat(web.page(stage.secretary, url + "/plan"))
                .contains("value=\"30\"")
                .doesNotContain("E+");
        web.refused(plan(url, "42", "36", "31", "24"), "改计划请写更正原因");
        web.redirected(plan(url, "42", "36", "31", "24").param("reason", "任务书调整"));
        assertThat(web.page(stage.officer, url)).contains("计划原为 30（年度任务书）").doesNotContain("计划原为 42");
        assertThatThrownBy(
                        () -> jdbc.sql("""
                                insert into project.figure
                                select home_id, project_id, kind, year, quarter, entry + 1, 5, source, null, entered_by, entered_at
                                from project.figure where home_id = :home and kind = 'ACTUAL' and entry = 2
                                """).param("home", stage.branch.home()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void noNumberForAQuarterAheadNorOfAnotherYear() throws Exception {
        String url = web.redirected(
                draft().param("lastYear", "2027").param("baseline", "48").param("target", "24"));
        web.refused(send(stage.secretary, url + "/plan").param("source", "任务书"), "至少填一个季度");
        jdbc.sql("update project.project set state = 'RUNNING', started_on = '2026-01-05' where home_id = :home")
                .param("home", stage.branch.home())
                .update();
        web.refused(actual(url, "2027-Q1", "30"), "这个季度还没开始");
        web.refused(actual(url, "2025-Q4", "30"), "请选一个季度");
        web.redirected(actual(url, "2026-Q4", "30"));
    }

    @Test
    void theDeskSaysWhatIsOverdue() throws Exception {
        String url = running();
        String desk = web.page(stage.secretary, "/desk?org=" + stage.branch.id());
        assertThat(desk).contains("每月一次攻关会", "2026 年第 1 季度的实际数");
        web.redirected(actual(url, "2026-Q1", "40"));
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id())).contains("2026 年第 2 季度的实际数");
        web.refused(send(stage.secretary, url + "/result").param("words", "早报"), "还缺 2026 年第 2 季度的实际数");
        web.refused(
                send(stage.secretary, url + "/measures/1")
                        .param("endedOn", "2026-11-19")
                        .param("evidence", "会"),
                "不能晚于今天");
        web.refused(send(stage.secretary, url + "/measures/1").param("endedOn", "2026-11-18"), "请写有什么证明");
    }

    @Test
    void aMemberSeesTheOwnPostOfDutyUntilItIsOver() throws Exception {
        String url = running();
        String member = stage.people.get(4).text();
        web.redirected(duty(url, member, "2026-03-01", ""));
        web.refused(duty(url, member, "2026-05-01", "2026-06-01"), "在这段时间已经有同样的岗位");
        web.refused(duty(url, "1-1", "2026-05-01", ""), "请从名单里选");
        web.refused(duty(url, stage.people.get(5).text(), "2026-05-01", "2026-04-30"), "不能早于开始的日期");
        assertThat(own()).contains("我在融合项目里的岗", "党员先锋岗 · 1 号隧道带班");
        web.redirected(send(stage.secretary, url + "/duties/1").param("to", "2026-11-18"));
        assertThat(own()).contains("2026-03-01 至 2026-11-18");
        web.redirected(duty(url, member, "2026-11-19", ""));
        web.redirected(send(stage.secretary, url + "/duties/1").param("to", "2026-11-17"));
        assertThat(own()).contains("2026-11-19 起").doesNotContain("2026-03-01");
    }

    private String own() throws Exception {
        return web.page(as(stage.member, "张玉梅", stage.people.get(4)), "/my");
    }

    private MockHttpServletRequestBuilder duty(String url, String member, String from, String to) {
        return send(stage.secretary, url + "/duties")
                .param("member", member)
                .param("post", "PIONEER")
                .param("charge", "1 号隧道带班")
                .param("from", from)
                .param("to", to);
    }

    @Test
    void moneyIsAskedForAndLeadsBackToTheProject() throws Exception {
        String url = running();
        String id = url.substring(url.lastIndexOf('/') + 1);
        String about = "project.project/" + id;
        assertThat(web.page(stage.secretary, url)).contains("/funding/applications/new?org=", "purpose=INNOVATION");
        assertThat(web.page(
                        stage.secretary,
                        "/funding/applications/new?org=" + stage.branch.id() + "&purpose=INNOVATION&about=" + about))
                .contains("支持的事", "先锋岗带班，故障减半");
        String application =
                web.redirected(application(stage.secretary, stage.branch.id().text(), about));
        assertThat(web.page(stage.officer, application)).contains("支持的事", url);
        assertThat(web.page(stage.officer, url)).contains("攻关会器材", "申请 1,200.00 元");
        web.perform(application(stage.stranger, stage.other.id().text(), about)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder application(long who, String org, String about) {
        return post(who, "/funding/applications")
                .param("org", org)
                .param("title", "攻关会器材")
                .param("purpose", "INNOVATION")
                .param("neededOn", "2026-12-20")
                .param("expected", "够用")
                .param("lines[0].what", "万用表")
                .param("lines[0].amount", "1200")
                .param("about", about);
    }

    @Test
    void twoWhoWriteMeetAndOthersFindNothing() throws Exception {
        String url = running();
        MockHttpServletRequestBuilder first = actual(url, "2026-Q1", "40");
        MockHttpServletRequestBuilder second = actual(url, "2026-Q2", "40");
        web.redirected(first);
        web.perform(second).andExpect(status().isConflict());
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(send(stage.secretary, url + "/review")
                        .param("grade", "GOOD")
                        .param("words", "好"))
                .andExpect(status().isForbidden());
        web.perform(send(stage.officer, url + "/review").param("grade", "GOOD").param("words", "好"))
                .andExpect(status().isConflict());
    }

    @Test
    void aResultIsReviewedWithAReasonOrReturned() throws Exception {
        String url = running();
        web.refused(send(stage.secretary, url + "/result").param("words", "好"), "还没有登记实际数");
        web.redirected(actual(url, "2026-Q1", "40"));
        web.redirected(actual(url, "2026-Q2", "36"));
        web.redirected(actual(url, "2026-Q3", "30"));
        web.refused(send(stage.secretary, url + "/result"), "请写明理由");
        web.redirected(send(stage.secretary, url + "/result").param("words", "见好"));
        web.refused(send(stage.officer, url + "/review").param("words", "好"), "请选一个评审结果");
        web.refused(send(stage.officer, url + "/review").param("grade", "GOOD"), "请写评审意见");
        web.redirected(send(stage.officer, url + "/return").param("words", "党建起了什么作用没写"));
        web.redirected(actual(url, "2026-Q3", "29").param("reason", "复核"));
        web.redirected(send(stage.secretary, url + "/result").param("words", "攻关会治好 6 类"));
        web.redirected(
                send(stage.officer, url + "/review").param("grade", "GOOD").param("words", "有数有据"));
        assertThat(web.page(stage.officer, "/areas/approach?org=" + stage.root.id()))
                .contains("党建+业务");
    }

    @Test
    void saysAllThatIsMissingAtOnce() throws Exception {
        String form = web.perform(post(stage.secretary, "/project/projects")
                        .param("org", stage.branch.id().text())
                        .param("title", ""))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(form).containsSubsequence("请写项目名称", "请填年份", "请写党建怎么帮这项业务", "请写业务指标", "请写计量单位", "请填一个数", "请写这个数从哪里来");
        String url = web.redirected(goal("48", "24"));
        String duty = web.perform(send(stage.secretary, url + "/duties"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(duty).contains("请从名单里选一名本支部党员", "请写负责什么", "请填从哪天起");
        web.refused(send(stage.secretary, url + "/measures"), "请写谁负责");
    }
}
