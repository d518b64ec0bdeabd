package org.zhibu.areas.approach.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.testing.Web;

/** A plan handed down, fitted, carried out by activities and summed up, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class ThemeTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Numbers numbers;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder plan(long who, UnitId unit, String topic) {
        return post(who, "/theme/plans")
                .param("org", unit.text())
                .param("once", UUID.randomUUID().toString())
                .param("title", "2026 年度专题学习计划")
                .param("year", "2026")
                .param("items[0].topic", topic)
                .param("items[0].kind", "FIRST_ISSUE")
                .param("items[0].quarter", "1")
                .param("items[1].topic", "党章党规和纪律教育")
                .param("items[1].quarter", "2");
    }

    private static MockHttpServletRequestBuilder move(long who, String url) {
        return post(who, url).param("version", "0");
    }

    private String activity() {
        ActivityId id = new ActivityId(stage.branch.home(), numbers.next());
        jdbc.sql("""
                        insert into life.activity (home_id, id, unit_id, kind, title, held_on, starts_at, minutes_long, recorded_at,
                            recorded_by)
                        values (:home, :id, :unit, 'STUDY', '第一议题学习', :on, '09:00', 90, now(), '陈素芳')
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", stage.branch.id().number())
                .param("on", LocalDate.of(2026, 2, 10))
                .update();
        return id.text();
    }

    @Test
    void isHandedDownFittedCarriedOutAndSummedUp() throws Exception {
        web.redirected(plan(stage.officer, stage.root.id(), "第一议题"));
        String branch = "?org=" + stage.branch.id().text();
        assertThat(web.page(stage.secretary, "/desk" + branch)).contains("定 2026 年的专题学习计划");
        assertThat(web.page(stage.secretary, "/theme/plans/new" + branch)).contains("第一议题", "党章党规和纪律教育");
        String url = web.redirected(plan(stage.secretary, stage.branch.id(), "第一议题学习"));
        assertThat(web.page(stage.secretary, url)).contains("2 项过了季度还没学", "来自上级计划", "登记一次学习活动");
        assertThat(web.page(stage.officer, url)).contains("看活动记录").doesNotContain("登记一次学习活动");
        web.redirected(
                move(stage.secretary, url + "/links").param("number", "1").param("activity", activity()));
        assertThat(web.page(stage.officer, url)).contains("第一议题学习", "2 项学了 1 项", "1 项过了季度还没学");
        web.redirected(move(stage.secretary, url + "/summary").param("words", "学了两项，用到隧道值守"));
        assertThat(web.page(stage.officer, url)).contains("学了两项，用到隧道值守");
        assertThat(sum("theme.plan")).isEqualByComparingTo("2");
        assertThat(sum("theme.planned")).isEqualByComparingTo("4");
        assertThat(sum("theme.done")).isEqualByComparingTo("1");
        assertThat(sum("theme.summary")).isEqualByComparingTo("1");
        assertThat(web.page(stage.officer, "/theme/plans?org=" + stage.root.id().text()))
                .contains("桥隧养护党支部", "落后 1 项", "已总结", "1 个支部还没有计划");
        assertThat(web.page(
                        stage.officer, "/areas/approach?org=" + stage.root.id().text()))
                .contains("专题学习", "50%");
    }

    private BigDecimal sum(String kind) {
        return jdbc.sql("select sum(quantity) from fact.all_facts where home_id = :home and fact_kind = :kind")
                .param("home", stage.branch.home())
                .param("kind", kind)
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void refusesWithWordsAndKeepsWhatWasTyped() throws Exception {
        web.refused(
                plan(stage.secretary, stage.branch.id(), "第一议题")
                        .param("items[2].topic", "安全")
                        .param("items[2].quarter", "7"),
                "季度要在 1 到 4 之间");
        String url = web.redirected(plan(stage.secretary, stage.branch.id(), "第一议题"));
        web.refused(plan(stage.secretary, stage.branch.id(), "第一议题"), "2026 年已经有计划了");
        activity();
        web.refused(move(stage.secretary, url + "/links").param("number", "1").param("activity", "没有"), "请从列表里选一次活动");
        web.refused(move(stage.secretary, url + "/summary"), "请写总结内容");
    }

    @Test
    void keepsWhatHasActivitiesBehindIt() throws Exception {
        String url = web.redirected(plan(stage.secretary, stage.branch.id(), "第一议题"));
        web.redirected(
                move(stage.secretary, url + "/links").param("number", "1").param("activity", activity()));
        web.refused(
                move(stage.secretary, url + "/details")
                        .param("title", "计划")
                        .param("year", "2026")
                        .param("items[1].topic", "党章党规")
                        .param("items[1].quarter", "2"),
                "已经挂了活动");
    }

    @Test
    void isNotHereForOthers() throws Exception {
        String url = web.redirected(plan(stage.secretary, stage.branch.id(), "第一议题"));
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(move(stage.officer, url + "/summary").param("words", "代写")).andExpect(status().isForbidden());
    }

    @Test
    void branchesReadThePlanTheirsWasTakenFrom() throws Exception {
        String above = web.redirected(plan(stage.officer, stage.root.id(), "第一议题"));
        String own = web.redirected(plan(stage.secretary, stage.branch.id(), "第一议题学习"));
        assertThat(web.page(stage.secretary, own)).contains("href=\"" + above + "\"");
        assertThat(web.page(stage.secretary, above))
                .contains("党章党规和纪律教育", "支部照着定自己的计划", "看本组织的计划")
                .doesNotContain("写总结", "看活动记录", "没学");
        assertThat(web.page(stage.officer, above)).contains("1 个支部还没有计划", "各支部 2 项学了 0 项", "看各支部的计划");
        assertThat(web.page(
                        stage.secretary,
                        "/search?q=党章党规&org=" + stage.branch.id().text()))
                .contains(above, own);
        web.perform(move(stage.secretary, above + "/summary").param("words", "代写"))
                .andExpect(status().isNotFound());
    }

    @Test
    void branchesHearOfAPlanTheyCanTakeOver() throws Exception {
        web.redirected(plan(stage.officer, stage.root.id(), "第一议题"));
        String start = "/theme/plans/new?org=" + stage.branch.id().text() + "&year=2026";
        assertThat(web.page(stage.secretary, "/notices")).contains("党委定了 2026 年的学习计划", "1 条未读");
        assertThat(web.page(stage.secretary, start)).contains("党章党规和纪律教育");
    }

    @Test
    void whatIsTooLongOrNoNumberIsSaidInWords() throws Exception {
        web.refused(plan(stage.secretary, stage.branch.id(), "学".repeat(101)), "写得太长了，请精简");
        web.refused(plan(stage.secretary, stage.branch.id(), "第一议题").param("items[2].quarter", "春"), "数字没有看懂，请填整数");
    }
}
