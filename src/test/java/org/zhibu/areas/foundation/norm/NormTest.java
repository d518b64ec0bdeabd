package org.zhibu.areas.foundation.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.duty.DutyBook;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.testing.Web;

/** Norms, their versions and readers, and the duties of posts, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class NormTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DutyBook duties;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder norm(long who, String org) {
        return post(who, "/norm/norms")
                .param("org", org)
                .param("title", "党员大会议事规则")
                .param("text", "会前三天发通知和议题")
                .param("fromOn", "2026-03-01")
                .param("uses", "OL-01", "ROLE:SECRETARY");
    }

    private String made() throws Exception {
        return web.redirected(norm(stage.officer, stage.root.id().text())
                .param("once", UUID.randomUUID().toString()));
    }

    private MockHttpServletRequestBuilder revision(String url, int version) {
        return post(stage.officer, url + "/revision")
                .param("version", String.valueOf(version))
                .param("title", "党员大会议事规则")
                .param("text", "会前五天发通知和议题");
    }

    /** The member of the branch, with the place on the roster. */
    private RequestPostProcessor member() {
        return as(stage.member, "张玉梅", stage.people.get(4));
    }

    @Test
    void isReadOnceByThoseBelowAndAgainWhenRevised() throws Exception {
        String url = made();
        String id = url.substring(url.lastIndexOf('/') + 1);
        assertThat(web.page(member(), "/my/norms")).contains("党员大会议事规则", "未读");
        assertThat(web.page(member(), "/my/norms/" + id)).contains("会前三天发通知和议题", "我已读过");
        web.redirected(
                post("/my/norms/" + id + "/reading").with(member()).with(csrf()).param("number", "1"));
        assertThat(web.page(as(stage.secretary), url)).contains("张玉梅", "2026-11-18 已读", "未读");
        assertThat(web.page(as(stage.officer), url)).contains("1 / 20");
        web.redirected(revision(url, 0).param("fromOn", "2026-11-01").param("changes", "三天改为五天"));
        assertThat(web.page(member(), "/my/norms")).contains("未读");
        web.perform(post("/my/norms/" + id + "/reading")
                        .with(member())
                        .with(csrf())
                        .param("number", "1"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void keepsItsVersionsAndSaysWhereItIsUsed() throws Exception {
        String url = made();
        web.refused(revision(url, 0).param("fromOn", "2026-11-01"), "请写改了什么");
        web.refused(revision(url, 0).param("fromOn", "2026-03-01").param("changes", "五天"), "要晚于现在这一版（2026-03-01）");
        web.refused(revision(url, 0).param("changes", "五天"), "请填生效日期");
        web.redirected(revision(url, 0)
                .param("fromOn", "2026-11-01")
                .param("changes", "三天改为五天")
                .param("uses", "OL-01"));
        assertThat(web.page(as(stage.officer), url))
                .contains("第 2 版", "第 1 版", "会前三天发通知和议题", "会前五天发通知和议题", "规定动作：支部党员大会");
        web.perform(revision(url, 0).param("fromOn", "2026-11-02").param("changes", "六天"))
                .andExpect(status().isConflict());
    }

    @Test
    void aVersionFromALaterDayLeavesTheOneInForceAlone() throws Exception {
        String url = made();
        String id = url.substring(url.lastIndexOf('/') + 1);
        web.redirected(revision(url, 0)
                .param("fromOn", "2026-12-01")
                .param("changes", "三天改为五天")
                .param("uses", "OL-01", "D0-16"));
        assertThat(web.page(as(stage.officer), url)).contains("2026-03-01 起生效", "还没生效", "2026-12-01 起生效", "三天改为五天");
        assertThat(web.page(member(), "/my/norms/" + id)).contains("会前三天发通知和议题", "我已读过", "会前五天发通知和议题");
        web.redirected(
                post("/my/norms/" + id + "/reading").with(member()).with(csrf()).param("number", "1"));
        String org = stage.branch.id().text();
        assertThat(web.page(as(stage.secretary), "/assessment/scores/" + org + "?org=" + org))
                .contains(url);
        web.refused(revision(url, 1).param("fromOn", "2026-03-01").param("changes", "六天"), "要晚于现在这一版（2026-03-01）");
        web.redirected(revision(url, 1).param("fromOn", "2026-11-10").param("changes", "马上执行"));
        assertThat(web.page(as(stage.officer), url)).contains("第 2 版", "马上执行").doesNotContain("第 3 版", "2026-12-01");
        assertThat(web.page(member(), "/my/norms")).contains("未读", "2026-11-10 起生效");
    }

    @Test
    void aWholeNormCanWaitForItsDay() throws Exception {
        String url = web.redirected(norm(stage.officer, stage.root.id().text()).with(request -> {
            request.setParameter("fromOn", "2026-12-01");
            return request;
        }));
        String id = url.substring(url.lastIndexOf('/') + 1);
        assertThat(web.page(as(stage.officer), url)).contains("还没生效").doesNotContain("谁读过这一版");
        assertThat(web.page(member(), "/my/norms")).contains("还没生效").doesNotContain(">未读<");
        assertThat(web.page(member(), "/my/norms/" + id)).doesNotContain("我已读过");
        web.perform(post("/my/norms/" + id + "/reading")
                        .with(member())
                        .with(csrf())
                        .param("number", "1"))
                .andExpect(status().isUnprocessableContent());
        assertThat(web.page(
                        as(stage.officer), "/norm/norms?org=" + stage.root.id().text()))
                .contains("还没生效");
    }

    @Test
    void aDayThatWasMistypedIsRefused() throws Exception {
        for (String day : List.of("2062-03-01", "1026-03-01"))
            web.refused(
                    norm(stage.officer, stage.root.id().text()).with(request -> {
                        request.setParameter("fromOn", day);
                        return request;
                    }),
                    "年份");
    }

    @Test
    void tellsItsReadersOnceAndSaysWhoHasNotRead() throws Exception {
        String url = web.redirected(norm(stage.officer, stage.root.id().text()).with(request -> {
            request.setParameter("fromOn", "2026-11-10");
            return request;
        }));
        String id = url.substring(url.lastIndexOf('/') + 1);
        assertThat(jdbc.sql("select href from notification.notice where account_id = :account")
                        .param("account", stage.member)
                        .query(String.class)
                        .list())
                .containsOnly("/my/norms/" + id);
        assertThat(web.page(member(), "/my")).contains("读制度《党员大会议事规则》");
        String branch = stage.branch.id().text();
        assertThat(web.page(as(stage.secretary), "/desk?org=" + branch)).contains("制度《党员大会议事规则》还有 20 名党员没读");
        web.redirected(
                post("/my/norms/" + id + "/reading").with(member()).with(csrf()).param("number", "1"));
        assertThat(web.page(member(), "/my")).doesNotContain("读制度《党员大会议事规则》");
        assertThat(web.page(as(stage.secretary), url + "/readers?org=" + branch + "&state=UNREAD"))
                .doesNotContain("张玉梅")
                .contains("共 19 条");
        assertThat(web.page(as(stage.officer), url + "/readers?state=READ&q=张玉"))
                .contains("张玉梅", "2026-11-18", "共 1 条");
        web.perform(get(url + "/readers/export.xlsx?state=UNREAD").with(as(stage.officer)))
                .andExpect(status().isOk());
        assertThat(web.page(as(stage.stranger), url + "/readers")).doesNotContain("张玉梅");
    }

    @Test
    void standsBesideTheClauseOfWhatItBacks() throws Exception {
        String url = made();
        String org = stage.branch.id().text();
        String score = "/assessment/scores/" + org + "?org=" + org;
        String records = "/assessment/scores/" + org + "/records?org=" + org + "&indicator=D0-16";
        duties.renew(stage.branch.home(), List.of(stage.branch.id()), 2026);
        assertThat(web.page(as(stage.secretary), "/duty/calendar?org=" + org)).contains(url);
        assertThat(web.page(as(stage.secretary), score)).doesNotContain(url);
        web.perform(uses(stage.secretary, url, 0).param("uses", "D0-16")).andExpect(status().isForbidden());
        web.refused(uses(stage.officer, url, 0).param("uses", "D0-99"), "已经不在现行规定里");
        web.redirected(uses(stage.officer, url, 0).param("uses", "D0-16", "OL-09"));
        assertThat(web.page(as(stage.officer), url)).contains("考核指标：支部党员大会每季度1次", "规定动作：谈心谈话", "用在哪里已改");
        assertThat(web.page(as(stage.secretary), url)).contains("indicator=D0-16", "/duty/calendar?org=" + org);
        assertThat(web.page(as(stage.secretary), score)).contains(url);
        assertThat(web.page(as(stage.secretary), records)).contains(url);
        web.perform(uses(stage.officer, url, 0).param("uses", "D0-16")).andExpect(status().isConflict());
        web.redirected(
                post(stage.officer, url + "/ending").param("version", "1").param("words", "过时"));
        assertThat(web.page(as(stage.secretary), score)).doesNotContain(url);
    }

    private static MockHttpServletRequestBuilder uses(long who, String url, int version) {
        return post(who, url + "/uses")
                .param("once", UUID.randomUUID().toString())
                .param("version", String.valueOf(version));
    }

    @Test
    void isKeptByWhoMadeItAndEndsWithAReason() throws Exception {
        String url = made();
        assertThat(web.page(as(stage.secretary), url)).doesNotContain("修订", "废止");
        MockHttpServletRequestBuilder end = post(url + "/ending").with(csrf()).param("version", "0");
        web.perform(end.with(as(stage.secretary)).param("words", "过时")).andExpect(status().isForbidden());
        web.refused(post(stage.officer, url + "/ending").param("version", "0"), "请写明");
        web.redirected(
                post(stage.officer, url + "/ending").param("version", "0").param("words", "有了新办法"));
        assertThat(web.page(member(), "/my/norms")).doesNotContain("党员大会议事规则");
        String branch = web.redirected(norm(stage.secretary, stage.branch.id().text()));
        web.perform(get(branch).with(as(stage.stranger))).andExpect(status().isNotFound());
    }

    @Test
    void aDoublePressMakesOneNorm() throws Exception {
        String once = UUID.randomUUID().toString();
        String org = stage.root.id().text();
        assertThat(web.redirected(norm(stage.officer, org).param("once", once)))
                .isEqualTo(web.redirected(norm(stage.officer, org).param("once", once)));
    }

    @Test
    void dutiesComeFromTheNearestListAndElseTheDefault() throws Exception {
        String branch = "?org=" + stage.branch.id().text();
        String root = "?org=" + stage.root.id().text();
        assertThat(web.page(as(stage.secretary), "/norm/duties" + branch)).contains("按默认清单", "主持党支部全面工作");
        web.redirected(duties(stage.officer, root, "每月检查一次记录\n季度报告", -1));
        assertThat(web.page(as(stage.secretary), "/norm/duties" + branch)).contains("每月检查一次记录", "的清单");
        web.redirected(duties(stage.secretary, branch, "每周到值守点一次", -1));
        assertThat(web.page(as(stage.secretary), "/norm/duties" + branch))
                .contains("每周到值守点一次")
                .doesNotContain("季度报告");
        web.perform(duties(stage.secretary, branch, "另一个窗口", -1)).andExpect(status().isConflict());
        web.redirected(duties(stage.secretary, branch, "  ", 0));
        assertThat(web.page(as(stage.secretary), "/norm/duties" + branch)).contains("季度报告");
    }

    private MockHttpServletRequestBuilder duties(long who, String org, String items, int version) {
        return post(who, "/norm/duties/worker" + org).param("items", items).param("version", String.valueOf(version));
    }

    @Test
    void theListTheAreaAndTheFactsShowIt() throws Exception {
        made();
        String root = "?org=" + stage.root.id().text();
        assertThat(web.page(
                        as(stage.secretary),
                        "/norm/norms?org=" + stage.branch.id().text()))
                .contains("党员大会议事规则", "还有 20 人次没有读");
        assertThat(web.page(as(stage.officer), "/areas/foundation" + root)).contains("制度已读 / 应读", "0 / 20");
        web.perform(get("/norm/norms/export.xlsx" + root).with(as(stage.officer)))
                .andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from fact.all_facts where home_id = :home and fact_kind = 'norm.edition'")
                        .param("home", stage.branch.home())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
