package org.zhibu.areas.methods.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.assessment.Recompute;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Standings;
import org.zhibu.testing.Web;

/** From an outline to an activity held by it and a word about it, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class OutlineTest {

    private static final String LIST = "/outline/outlines";
    private static final String ARRANGEMENTS = "/outline/arrangements";

    @Autowired
    Web web;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Numbers numbers;

    @Autowired
    Recompute recompute;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder send(long who, String url, int version) {
        return post(who, url).param("once", UUID.randomUUID().toString()).param("version", String.valueOf(version));
    }

    private MockHttpServletRequestBuilder outline(String title) {
        return send(stage.secretary, LIST, 0)
                .param("org", stage.branch.id().text())
                .param("title", title)
                .param("kind", "OL-06")
                .param("goal", "当场找出隐患，认领到人")
                .param("steps[0].what", "分组看现场")
                .param("steps[0].minutes", "60")
                .param("steps[2].what", "汇总认领")
                .param("steps[2].minutes", "40");
    }

    private MockHttpServletRequestBuilder arrangement(long who, String org, String on) {
        return send(who, ARRANGEMENTS, 0)
                .param("org", org)
                .param("title", "机修车间的主题党日")
                .param("kind", "OL-06")
                .param("on", on)
                .param("minutesLong", "100")
                .param("place", "机修车间")
                .param("owner", "陈素芳")
                .param("agenda", "分组看现场\n汇总认领");
    }

    private static String valueOf(String page, String field) {
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(field) + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void aProposedOutlineIsReviewedAndReadBelowTheCommittee() throws Exception {
        String url = web.redirected(outline("隧道口的主题党日"));
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.redirected(send(stage.secretary, url + "/proposal", 0));
        assertThat(web.page(stage.officer, "/areas/methods?org=" + stage.root.id()))
                .contains("审核 1 份活动方案");
        web.refused(send(stage.officer, url + "/return", 1), "请写明");
        web.redirected(send(stage.officer, url + "/return", 1).param("words", "写清楚安全要求"));
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id())).contains("修改被退回的活动方案");
        web.redirected(send(stage.secretary, url + "/proposal", 2));
        web.redirected(send(stage.officer, url + "/admission", 3).param("words", "别的支部也能用"));
        assertThat(web.page(stage.stranger, url)).contains("已入库", "分组看现场", "100 分钟", "约 1.7 学时", "复制到本支部的安排");
        assertThat(web.page(stage.stranger, LIST + "?org=" + stage.other.id()))
                .contains("隧道口的主题党日", "桥隧养护党支部", "自带的方案（12 份）", "书记讲党课");
        web.perform(get(url + "/details").with(as(stage.secretary))).andExpect(status().isForbidden());
        assertThat(sum("outline.library")).isEqualByComparingTo("1");
        web.refused(send(stage.officer, url + "/retirement", 4), "请写明");
        web.redirected(send(stage.officer, url + "/retirement", 4).param("words", "有了新的"));
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
    }

    private BigDecimal sum(String kind) {
        return jdbc.sql("select sum(quantity) from fact.all_facts where home_id = :home and fact_kind = :kind")
                .param("home", stage.branch.home())
                .param("kind", kind)
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void onlyTheCommitteeTakesAnOutlineIntoTheLibrary() throws Exception {
        String url = web.redirected(outline("隧道口的主题党日"));
        web.redirected(send(stage.secretary, url + "/proposal", 0));
        web.perform(send(stage.secretary, url + "/admission", 1)).andExpect(status().isForbidden());
        web.perform(send(stage.stranger, url + "/admission", 1)).andExpect(status().isNotFound());
        web.redirected(send(stage.officer, url + "/admission", 1));
        web.perform(send(stage.officer, url + "/admission", 1)).andExpect(status().isConflict());
    }

    @Test
    void anOutlineIsCopiedHeldByLoggingAndWrittenAbout() throws Exception {
        String url = web.redirected(outline("隧道口的主题党日"));
        web.redirected(send(stage.secretary, url + "/proposal", 0));
        web.redirected(send(stage.officer, url + "/admission", 1));
        String org = stage.branch.id().text();
        String form = web.page(
                stage.secretary, ARRANGEMENTS + "/new?org=" + org + "&outline=" + url.substring(LIST.length() + 1));
        assertThat(form).contains("取自活动方案“隧道口的主题党日”", "分组看现场\n汇总认领");
        String planned = web.redirected(
                arrangement(stage.secretary, org, "2026-11-18").param("outline", url.substring(LIST.length() + 1)));
        assertThat(web.page(stage.secretary, planned)).contains("机修车间的主题党日", "隧道口的主题党日", "记一次活动", "还没办");
        String log = "/life/activities/new?planned=outline.arrangement/" + planned.substring(ARRANGEMENTS.length() + 1);
        assertThat(web.page(stage.secretary, "/desk?org=" + org)).contains("办活动“机修车间的主题党日”", log);
        String activity = logged(log);
        assertThat(web.page(stage.secretary, activity)).contains("机修车间的主题党日", "机修车间", "汇总认领");
        assertThat(web.page(stage.secretary, planned)).contains("已办", "办了，看记录", activity, "写效果");
        assertThat(web.page(stage.secretary, "/desk?org=" + org)).contains("说说方案“隧道口的主题党日”好不好用");
        assertThat(sum("outline.done")).isEqualByComparingTo("1");
        web.refused(send(stage.secretary, planned + "/word", 1).param("improve", "改在上午"), "请写哪里好用");
        web.redirected(send(stage.secretary, planned + "/word", 1)
                .param("worked", "一小时找出十一处")
                .param("improve", "汇总回会议室"));
        assertThat(web.page(stage.secretary, planned)).contains("好用的：一小时找出十一处", "改写");
        assertThat(web.page(stage.stranger, url)).contains("桥隧养护党支部", "一小时找出十一处", "汇总回会议室", "1 次写了效果");
        assertThat(sum("outline.word")).isEqualByComparingTo("1");
    }

    /** Opens the form as the page offers it, sends it as it stands, and answers with the address of the record. */
    private String logged(String log) throws Exception {
        String form = web.page(stage.secretary, log);
        assertThat(form).contains("已按计划填好");
        assertThat(valueOf(form, "title")).isEqualTo("机修车间的主题党日");
        assertThat(valueOf(form, "place")).isEqualTo("机修车间");
        assertThat(valueOf(form, "minutesLong")).isEqualTo("100");
        MockHttpServletRequestBuilder record = send(stage.secretary, "/life/activities", 0)
                .param("title", "机修车间的主题党日")
                .param("planned", valueOf(form, "planned"))
                .param("kind", "OL-06")
                .param("agenda", "分组看现场\n汇总认领");
        for (String field : new String[] {
            "unit", "shownUnit", "shownKind", "shownOn", "heldOn", "startsAt", "minutesLong", "place", "host"
        }) record.param(field, valueOf(form, field));
        Matcher member = Pattern.compile("name=\"attendees\\[(\\d+)\\]\\.member\"[^>]*value=\"([^\"]*)\"")
                .matcher(form);
        while (member.find())
            record.param("attendees[" + member.group(1) + "].member", member.group(2))
                    .param("attendees[" + member.group(1) + "].status", "PRESENT");
        return web.redirected(record);
    }

    @Test
    void waitsAgainOnceTheActivityIsTakenBack() throws Exception {
        String org = stage.branch.id().text();
        String planned =
                web.redirected(arrangement(stage.secretary, org, "2026-11-18").param("standard", "party-day-field"));
        String log = "/life/activities/new?planned=outline.arrangement/" + planned.substring(ARRANGEMENTS.length() + 1);
        String activity = logged(log);
        assertThat(web.page(stage.secretary, log)).doesNotContain("已按计划填好");
        web.redirected(send(stage.secretary, activity + "/cancellation", 0).param("reason", "记错了"));
        assertThat(web.page(stage.secretary, planned)).contains("还没办", "记一次活动").doesNotContain("办了，看记录");
    }

    @Test
    void whatWasLoggedWithoutThePlanIsPutBehindItOnce() throws Exception {
        String org = stage.branch.id().text();
        String planned =
                web.redirected(arrangement(stage.secretary, org, "2026-11-20").param("standard", "party-day"));
        String another = web.redirected(arrangement(stage.secretary, org, "2026-11-21"));
        long held = numbers.next();
        jdbc.sql("""
                        insert into life.activity (home_id, id, unit_id, kind, title, held_on, starts_at, minutes_long, recorded_at,
                            recorded_by)
                        values (:home, :id, :unit, 'OL-06', '车间党日', :on, '09:00', 90, now(), '陈素芳')
                        """)
                .param("home", stage.branch.home())
                .param("id", held)
                .param("unit", stage.branch.id().number())
                .param("on", LocalDate.of(2026, 11, 16))
                .update();
        String id = Long.toString(stage.branch.home(), 36) + "-" + Long.toString(held, 36);
        assertThat(web.page(stage.secretary, planned)).contains("2026-11-16 车间党日");
        web.refused(send(stage.secretary, planned + "/activity", 0), "请选一次本支部记过的活动");
        web.redirected(send(stage.secretary, planned + "/activity", 0).param("activity", id));
        assertThat(web.page(stage.secretary, planned)).contains("2026-11-16 办了，看记录");
        web.refused(send(stage.secretary, another + "/activity", 0).param("activity", id), "请选一次本支部记过的活动");
        web.perform(send(stage.secretary, planned + "/dropping", 1).param("words", "x"))
                .andExpect(status().isConflict());
    }

    @Test
    void aTopicOfTheYearIsCarriedOutByWhatWasArrangedForIt() throws Exception {
        String org = stage.branch.id().text();
        String plan = web.redirected(send(stage.secretary, "/theme/plans", 0)
                .param("org", org)
                .param("title", "2026 年度专题学习计划")
                .param("year", "2026")
                .param("items[0].topic", "全年学习交流")
                .param("items[0].kind", "TOPIC")
                .param("items[0].quarter", "4"));
        String topic = plan.substring("/theme/plans/".length()) + ".1";
        assertThat(web.page(stage.secretary, plan))
                .contains("安排活动", ARRANGEMENTS + "/new?org=" + org + "&amp;topic=" + topic);
        assertThat(web.page(stage.secretary, ARRANGEMENTS + "/new?org=" + org + "&topic=" + topic))
                .contains("全年学习交流", LIST + "?org=" + org + "&amp;topic=" + topic);
        String planned = web.redirected(arrangement(stage.secretary, org, "2026-11-18")
                .param("standard", "study-discussion")
                .param("topic", topic));
        assertThat(web.page(stage.secretary, plan))
                .contains("2026-11-18 计划：机修车间的主题党日")
                .doesNotContain("安排活动");
        web.refused(
                send(stage.secretary, plan + "/details", 0)
                        .param("title", "2026 年度专题学习计划")
                        .param("year", "2026")
                        .param("items[4].topic", "别的")
                        .param("items[4].quarter", "4"),
                "是为这个专题安排的活动");
        logged("/life/activities/new?planned=outline.arrangement/" + planned.substring(ARRANGEMENTS.length() + 1));
        assertThat(web.page(stage.secretary, plan)).contains("1 项学了 1 项", "2026-11-18 机修车间的主题党日");
    }

    @Test
    void voluntaryServiceInThePlanIsAPointAndOpensTheArrangement() throws Exception {
        String org = stage.branch.id().text();
        String planned = web.redirected(service(ARRANGEMENTS, 0, "2026-12-05").param("org", org));
        recompute.pending();
        String behind = "/assessment/scores/" + org + "/records?org=" + org + "&indicator=D0-04&year=2026";
        assertThat(web.page(stage.secretary, behind))
                .contains("有计划 1 项，有记录 0 次", "已计 1 分，得 1 分", "部分计入", "看活动安排里今年的志愿服务", "安排的志愿服务", planned, "去医院陪诊半天");
        web.redirected(service(planned + "/details", 0, "2027-01-09"));
        recompute.pending();
        assertThat(web.page(stage.secretary, behind)).contains("还没有到期").doesNotContain(planned);
        web.redirected(service(planned + "/details", 1, "2026-12-05"));
        web.redirected(send(stage.secretary, planned + "/dropping", 2).param("words", "医院不接待"));
        recompute.pending();
        assertThat(web.page(stage.secretary, behind)).contains("还没有到期").doesNotContain(planned);
    }

    private MockHttpServletRequestBuilder service(String url, int version, String on) {
        return send(stage.secretary, url, version)
                .param("title", "去医院陪诊半天")
                .param("kind", "VOLUNTEER")
                .param("on", on)
                .param("minutesLong", "240")
                .param("place", "市医院")
                .param("owner", "陈素芳")
                .param("agenda", "分组陪诊");
    }

    @Test
    void refusesWithWordsAndKeepsWhatWasTyped() throws Exception {
        web.refused(outline(""), "请写名称");
        web.refused(outline("党日").param("steps[1].minutes", "20"), "有一步只写了 20 分钟");
        web.refused(outline("党日").param("steps[1].what", "看板报"), "“看板报”要写几分钟");
        web.refused(outline("党日").param("steps[3].what", "a").param("steps[3].minutes", "多"), "看现场");
        String org = stage.branch.id().text();
        web.refused(arrangement(stage.secretary, org, "2026-11-17"), "安排的日子不能早于今天（2026-11-18）");
        web.refused(arrangement(stage.secretary, org, "2031-01-01"), "最多到两年以后");
        web.refused(arrangement(stage.secretary, org, ""), "请填哪天办");
        web.refused(arrangement(stage.secretary, org, "2026-11-20").param("topic", "1-1.4"), "已经不在本支部的计划里");
        web.perform(arrangement(stage.officer, stage.root.id().text(), "2026-11-20"))
                .andExpect(status().isForbidden());
        String planned =
                web.redirected(arrangement(stage.secretary, org, "2026-11-01").param("wholeMonth", "true"));
        assertThat(web.page(stage.secretary, planned)).contains("2026-11 月内，哪天未定");
        web.refused(send(stage.secretary, planned + "/dropping", 0), "不办了");
        web.redirected(send(stage.secretary, planned + "/dropping", 0).param("words", "停电"));
        assertThat(web.page(stage.secretary, planned)).contains("停电");
    }

    @Test
    void standsOnThePageOfTheMethodsBesideWhatWasHeld() throws Exception {
        String org = stage.branch.id().text();
        web.redirected(arrangement(stage.secretary, org, "2026-11-25"));
        assertThat(web.page(stage.secretary, "/areas/methods?org=" + org))
                .contains("活动方案", "活动记录", "/life/activities?org=" + org, "1 / 0");
        assertThat(web.page(stage.officer, "/areas/methods?org=" + stage.root.id()))
                .contains("活动方案", "1 / 0");
        assertThat(Standings.figuresOf(portal, "outline", stage.secretary, stage.branch))
                .contains("库里的方案 0 份，自带 12 份");
    }
}
