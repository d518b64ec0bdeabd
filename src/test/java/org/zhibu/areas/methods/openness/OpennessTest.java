package org.zhibu.areas.methods.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.core.assessment.Recompute;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Web;

/** What a branch makes public beside the catalogue, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class OpennessTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Numbers numbers;

    @Autowired
    DirtyMarks marks;

    @Autowired
    Recompute recompute;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder entry(String item, String year, String from) {
        return post(stage.secretary, "/openness/entries")
                .param("org", stage.branch.id().text())
                .param("once", UUID.randomUUID().toString())
                .param("item", item)
                .param("year", year)
                .param("title", "上半年党费收缴情况")
                .param("venue", "BOARD")
                .param("spot", "一楼大厅公开栏")
                .param("from", from);
    }

    private RequestPostProcessor member() {
        return as(stage.member, "张玉梅", stage.people.get(4));
    }

    private String register() {
        return "/openness/branches/" + stage.branch.id().text();
    }

    /** A general meeting or an appraisal, as life would log it. */
    private ActivityId held(String kind, LocalDate on) {
        ActivityId id = new ActivityId(stage.branch.home(), numbers.next());
        jdbc.sql("""
                        insert into life.activity (home_id, id, unit_id, kind, title, held_on, starts_at, minutes_long, recorded_at,
                            recorded_by)
                        values (:home, :id, :unit, :kind, '党员大会', :on, '09:00', 90, now(), '陈素芳')
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", stage.branch.id().number())
                .param("kind", kind)
                .param("on", on)
                .update();
        marks.mark(id.home(), stage.branch.id(), on.getYear());
        return id;
    }

    private BigDecimal points(String column) {
        return jdbc.sql("select " + column + """
                         from assessment.value
                        where home_id = :home and unit_id = :unit and year = 2026 and indicator_code = 'D0-15'
                        """)
                .param("home", stage.branch.home())
                .param("unit", stage.branch.id().number())
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void namesWhatIsDueOverdueDoneAndWhatDoesNotApply() throws Exception {
        held("OL-01", LocalDate.of(2026, 2, 10));
        String before = web.page(stage.secretary, register());
        assertThat(before)
                .contains("年度工作计划", "2026-03-31", "党费收缴、使用和管理规定(2008) 第二十六条", "2026-12-31")
                .contains("这一期没有“支部党员大会”的记录", "2026-02-20")
                .contains("缺 2 项");
        String url = web.redirected(entry("OP-01", "2026", "2026-04-02"));
        assertThat(web.page(stage.secretary, url)).contains("一楼大厅公开栏", "年度工作计划", "支部工作条例(试行) 第九条");
        assertThat(web.page(stage.secretary, register())).contains("比期限晚 2 天", "缺 1 项", "上半年党费收缴情况");
        web.perform(get("/my/openness").with(member())).andExpect(content().string(containsString("一楼大厅公开栏")));
    }

    @Test
    void countsPointsOnlyForWhatIsPublicOrPastItsDay() throws Exception {
        web.redirected(entry("OP-01", "2026", "2026-03-20"));
        held("OL-01", LocalDate.of(2026, 5, 10));
        recompute.pending();
        BigDecimal counted = points("counted");
        assertThat(counted).isEqualByComparingTo("1.000");
        assertThat(points("points")).isEqualByComparingTo("0");
        web.redirected(entry("OP-04", "2026", "2026-05-12"));
        recompute.pending();
        assertThat(points("points")).isEqualByComparingTo(points("counted")).isEqualByComparingTo("1.000");
        assertThat(web.page(
                        stage.officer,
                        "/openness/branches?org=" + stage.root.id().text()))
                .contains("桥隧养护党支部", "2/4");
        assertThat(web.page(
                        stage.officer, "/areas/methods?org=" + stage.root.id().text()))
                .contains("党务公开");
        assertThat(web.page(
                        stage.secretary,
                        "/assessment/scores/" + stage.branch.id().text()))
                .contains("只计公开登记 2 分");
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id().text()))
                .doesNotContain("公开：年度工作计划");
    }

    @Test
    void keepsCorrectionsAndWithdrawalsWithTheirReason() throws Exception {
        String url = web.redirected(entry("OP-03", "2026", "2026-07-02"));
        web.redirected(post(stage.secretary, url + "/details")
                .param("version", "0")
                .param("item", "OP-03")
                .param("year", "2026")
                .param("title", "2026 年上半年党费收缴情况")
                .param("venue", "MEETING")
                .param("from", "2026-07-03"));
        assertThat(web.page(stage.officer, url)).contains("2026-07-02", "2026-07-03", "会上通报");
        web.refused(move(url, "", "1"), "请写明理由");
        web.redirected(move(url, "张贴错了月份", "1"));
        assertThat(web.page(stage.officer, url)).contains("张贴错了月份", "已撤回");
        assertThat(jdbc.sql(
                                "select count(*) from fact.all_facts where home_id = :home and fact_kind = 'openness.published'")
                        .param("home", stage.branch.home())
                        .query(Long.class)
                        .single())
                .isZero();
        web.perform(move(url, "再撤一次", "1")).andExpect(status().isConflict());
    }

    private MockHttpServletRequestBuilder move(String url, String words, String version) {
        return post(stage.secretary, url + "/withdrawal")
                .param("once", UUID.randomUUID().toString())
                .param("version", version)
                .param("words", words);
    }

    @Test
    void refusesWithWordsAndKeepsWhatWasTyped() throws Exception {
        web.refused(entry("OP-03", "2026", "2026-11-19"), "公开日期不能晚于今天（2026-11-18）");
        web.refused(entry("OP-03", "2026", "2026-11-19"), "一楼大厅公开栏");
        web.refused(entry("OP-99", "2026", "2026-11-01"), "请从公开目录里选一项");
        web.refused(entry("OP-03", "2024", "2026-11-01"), "只能登记当年或上一年的内容");
        web.refused(entry("OP-03", "2026", "2024-12-31"), "2026 年的事不会在 2025 年以前公开");
        web.refused(entry("OP-04", "2026", "2026-11-01").param("part", "5"), "请选第一到第四季度");
        web.refused(entry("OP-03", "2026", "2026-11-01").param("to", "2026-10-01"), "截止日期不能早于公开那天");
        web.refused(entry("OP-03", "2026", "2026-11-01").param("activity", "没有"), "请从列表里选本支部的一次会议");
    }

    @Test
    void countsWorkingDaysOfANotice() throws Exception {
        String url = web.redirected(entry("OP-09", "2026", "2026-11-02").param("to", "2026-11-05"));
        assertThat(web.page(stage.secretary, url)).contains("只公示了 4 个工作日，规定不少于 5 个", "发展党员工作细则(2026) 第十三条");
    }

    private MockHttpServletRequestBuilder waiver(String reason) {
        return post(stage.officer, register() + "/waivers")
                .param("once", UUID.randomUUID().toString())
                .param("year", "2026")
                .param("item", "OP-01")
                .param("reason", reason);
    }

    @Test
    void letsTheCommitteeSayWithAReasonWhatDoesNotApply() throws Exception {
        web.refused(waiver(""), "请写为什么不适用");
        web.redirected(waiver("今年计划由党委统一公布"));
        assertThat(web.page(stage.secretary, register())).contains("党委认定不适用：今年计划由党委统一公布", "没有缺项");
        assertThat(web.page(stage.secretary, "/notices")).contains("党委认定一项公开内容今年不适用");
        web.redirected(post(stage.officer, register() + "/waivers/removal").param("item", "OP-01"));
        assertThat(web.page(stage.secretary, register())).contains("缺 1 项");
    }

    @Test
    void isNotHereForOthers() throws Exception {
        String url = web.redirected(entry("OP-03", "2026", "2026-07-02"));
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(get(register()).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(move(url, "代撤", "0").with(as(stage.officer))).andExpect(status().isForbidden());
    }

    /** An article the portal shows the branch since a day of this year. */
    private ArticleId article(String title, String since) {
        ArticleId id = new ArticleId(stage.branch.home(), numbers.next());
        jdbc.sql("""
                        insert into publicity.article (home_id, id, unit_id, title, body, words, audience, to_unit_id, state,
                            last_edition, created_by, created_at, changed_at)
                        values (:home, :id, :unit, :title, '', '', 'BRANCH', :unit, 'PUBLISHED', 1, '李国梁', now(), now())
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", stage.branch.id().number())
                .param("title", title)
                .update();
        jdbc.sql("""
                        insert into publicity.edition (home_id, article_id, number, title, body, words, audience, to_unit_id,
                            last_picture, visible_from, published_by, published_at)
                        values (:home, :id, 1, :title, '', '', 'BRANCH', :unit, 0, cast(:since as timestamptz), '陈素芳', now())
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", stage.branch.id().number())
                .param("title", title)
                .param("since", since)
                .update();
        return id;
    }

    private MockHttpServletRequestBuilder fromArticle(ArticleId article, String item) {
        return post(stage.secretary, "/openness/entries")
                .param("org", stage.branch.id().text())
                .param("once", UUID.randomUUID().toString())
                .param("article", article.text())
                .param("item", item);
    }

    @Test
    void anArticleIsEnteredFromItsPageInOnePressAndNothingIsTypedTwice() throws Exception {
        ArticleId article = article("2026 年上半年活动经费用在哪里", "2026-11-09 10:00+08");
        assertThat(web.page(stage.secretary, article.href())).contains("登记为党务公开", "活动经费使用情况");
        assertThat(web.page(stage.officer, article.href())).doesNotContain("登记为党务公开");
        web.refused(fromArticle(article, ""), "请选");
        String url = web.redirected(fromArticle(article, "OP-08"));
        assertThat(web.page(stage.secretary, url))
                .contains("2026 年上半年活动经费用在哪里", "2026-11-09", "陈素芳", "门户", article.href());
        assertThat(web.page(stage.officer, article.href())).contains("已登记：活动经费使用情况", url);
        web.perform(get("/my/openness").with(member()))
                .andExpect(content().string(containsString("href=\"" + article.reading() + "\"")));
        web.refused(fromArticle(article, "OP-02"), "这篇文章已经登记过公开");
        jdbc.sql("update publicity.article set state = 'WITHDRAWN' where home_id = :home")
                .param("home", article.home())
                .update();
        assertThat(web.page(stage.secretary, url)).contains("（文章已撤下）");
        web.redirected(post(stage.secretary, url + "/details")
                .param("version", "0")
                .param("item", "OP-08")
                .param("year", "2026")
                .param("title", "上半年活动经费用在哪里")
                .param("from", "2026-11-09")
                .param("article", article.text()));
        assertThat(web.page(stage.secretary, url)).contains(article.href());
    }

    @Test
    void theFormOffersWhatThePortalShowsAndNothingElse() throws Exception {
        ArticleId shown = article("党员大会说了什么", "2026-11-09 10:00+08");
        ArticleId later = article("明天才公布", "2026-11-19 10:00+08");
        String form = web.page(stage.secretary, "/openness/entries/new?org=" + stage.branch.id());
        assertThat(form).contains("2026-11-09 党员大会说了什么").doesNotContain("明天才公布");
        assertThat(web.page(stage.secretary, "/openness/entries/new?org=" + stage.branch.id() + "&article=" + shown))
                .contains("value=\"党员大会说了什么\"", "value=\"2026-11-09\"");
        web.refused(fromArticle(later, "OP-04"), "请从名单里选本支部已公布的文章");
        web.refused(entry("OP-04", "2026", "2026-11-18").param("article", "乱写"), "请从名单里选本支部已公布的文章");
        String url = web.redirected(entry("OP-04", "2026", "2026-11-18").param("article", shown.text()));
        assertThat(web.page(stage.secretary, url)).contains("上半年党费收缴情况", "2026-11-09", "门户");
    }
}
