package org.zhibu.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.move;
import static org.zhibu.testing.Web.post;

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
import org.zhibu.core.assessment.Recompute;
import org.zhibu.core.assessment.Score;
import org.zhibu.core.assessment.Scores;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.security.Accounts;
import org.zhibu.testing.Web;

/** From a grade on the sheet to the answer to an objection, on the 18th of November 2026. */
@SpringBootTest(properties = "zhibu.recompute.in-background=false")
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class EvaluationTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Recompute recompute;

    @Autowired
    Scores scores;

    long second;

    @BeforeEach
    void set() {
        stage.set();
        second = officer("second");
    }

    private long officer(String name) {
        long account = accounts.openWithPassword(name + UUID.randomUUID(), name, "{noop}unused", null);
        accounts.grant(account, Role.COMMITTEE_OFFICER, stage.root.id(), LocalDate.of(2024, 1, 1));
        return account;
    }

    private MockHttpServletRequestBuilder sheet(long who, int row, String unit, String grade, String reason) {
        return and(
                post(who, "/evaluation/sheet")
                        .param("org", stage.root.id().text())
                        .param("indicator", "D0-08")
                        .param("once", UUID.randomUUID().toString()),
                row,
                unit,
                grade,
                reason);
    }

    private static MockHttpServletRequestBuilder and(
            MockHttpServletRequestBuilder form, int row, String unit, String grade, String reason) {
        String name = "rows[" + row + "].";
        return form.param(name + "unit", unit)
                .param(name + "version", "-1")
                .param(name + "grade", grade)
                .param(name + "reason", reason)
                .param(name + "basis", "三季度通报");
    }

    private String judged(String grade) throws Exception {
        web.redirected(sheet(stage.officer, 0, branch(), grade, "重点任务按时完成"));
        return "/evaluation/evaluations/"
                + jdbc.sql("select home_id, id from evaluation.evaluation where home_id = :home and unit_id = :unit")
                        .param("home", stage.root.home())
                        .param("unit", stage.branch.id().number())
                        .query((row, number) -> new EvaluationId(row.getLong(1), row.getLong(2)))
                        .single();
    }

    private String confirmed(String grade) throws Exception {
        String url = judged(grade);
        web.redirected(move(second, url + "/confirmation", 0));
        return url;
    }

    private String branch() {
        return stage.branch.id().text();
    }

    private Score score() {
        recompute.pending();
        return scores.valuesOf(Scope.below(stage.branch.path()), stage.branch.id(), 2026).stream()
                .filter(score -> score.code().equals("D0-08"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsOnlyOnceAnotherOfficerConfirmedIt() throws Exception {
        String url = judged("good");
        assertThat(score().isCounted()).isFalse();
        assertThat(web.page(stage.officer, url)).contains("由你评的，等另一位经办人确认").doesNotContain("确认评价</button>");
        web.perform(get(url).with(as(stage.secretary))).andExpect(status().isNotFound());
        web.perform(move(stage.officer, url + "/confirmation", 0)).andExpect(status().isForbidden());
        web.redirected(move(second, url + "/confirmation", 0));
        assertThat(score().points()).isEqualByComparingTo("6");
        String read = web.page(stage.secretary, "/assessment/scores/" + branch() + "?org=" + branch());
        assertThat(read).contains("好：重点任务按时完成", "看评价，可以申诉", "上级评价得 6 分（满分 6 分）");
        assertThat(web.page(stage.secretary, url)).contains("三季度通报", "对这一项申诉").doesNotContain("退回重评");
        assertThat(web.page(
                        stage.secretary, "/assessment/scores/" + branch() + "/records?indicator=D0-08&org=" + branch()))
                .contains("上级评价：好", url);
    }

    @Test
    void aSingleOfficerConfirmsOnALaterDayAndThePageSaysSo() throws Exception {
        accounts.close(second, true);
        String url = judged("good");
        assertThat(web.page(stage.officer, url)).contains("明天起可以由你复核确认");
        web.perform(move(stage.officer, url + "/confirmation", 0)).andExpect(status().isForbidden());
        jdbc.sql(
                        "update evaluation.evaluation set recorded_on = recorded_on - 1 where home_id = :home and unit_id = :unit")
                .param("home", stage.root.home())
                .param("unit", stage.branch.id().number())
                .update();
        web.redirected(move(stage.officer, url + "/confirmation", 0));
        assertThat(web.page(stage.secretary, url)).contains("本级只有一名经办人，隔日复核");
    }

    @Test
    void anObjectionIsAcceptedAndChangesThePoints() throws Exception {
        String url = confirmed("fair");
        assertThat(score().points()).isEqualByComparingTo("4");
        web.refused(move(stage.secretary, url + "/objection", 1), "请写明理由");
        web.redirected(move(stage.secretary, url + "/objection", 1).param("words", "两项任务漏统计"));
        assertThat(web.page(second, "/evaluation/evaluations?org=" + stage.root.id()))
                .contains("1 件申诉等答复");
        web.refused(answer(url, "fair", "核对属实"), "这和原来的等次一样");
        web.refused(answer(url, "good", ""), "请写明为什么改");
        web.redirected(answer(url, "good", "核对属实"));
        assertThat(score().points()).isEqualByComparingTo("6");
        assertThat(web.page(stage.secretary, "/assessment/scores/" + branch() + "?org=" + branch()))
                .contains("申诉后已改", "申诉：两项任务漏统计", "答复：核对属实");
        assertThat(web.page(stage.secretary, url)).contains("等次：较好 → 好");
    }

    private MockHttpServletRequestBuilder answer(String url, String grade, String words) {
        return move(second, url + "/acceptance", 2).param("grade", grade).param("words", words);
    }

    @Test
    void anObjectionIsRefusedWithAReasonAndThePointsStay() throws Exception {
        String url = confirmed("fair");
        web.redirected(move(stage.secretary, url + "/objection", 1).param("words", "两项任务漏统计"));
        web.perform(move(stage.officer, url + "/refusal", 2).param("words", "已核对"))
                .andExpect(status().isForbidden());
        web.redirected(move(second, url + "/refusal", 2).param("words", "已核对，没有漏"));
        assertThat(score().points()).isEqualByComparingTo("4");
        assertThat(web.page(stage.secretary, url)).contains("维持原评价", "已核对，没有漏").doesNotContain("对这一项申诉");
    }

    @Test
    void objectsNoMoreAfterTheSetDays() throws Exception {
        String url = confirmed("fair");
        jdbc.sql("""
                        update evaluation.evaluation set recorded_on = date '2026-11-01', confirmed_on = date '2026-11-02'
                        where home_id = :home and unit_id = :unit
                        """)
                .param("home", stage.root.home())
                .param("unit", stage.branch.id().number())
                .update();
        assertThat(web.page(stage.secretary, url)).doesNotContain("对这一项申诉");
        web.perform(move(stage.secretary, url + "/objection", 1).param("words", "晚了"))
                .andExpect(status().isForbidden());
    }

    @Test
    void takenBackItNoLongerCountsUntilItIsJudgedAnew() throws Exception {
        String url = confirmed("good");
        assertThat(score().isCounted()).isTrue();
        web.redirected(move(stage.officer, url + "/return", 1).param("words", "依据要补"));
        assertThat(score().isCounted()).isFalse();
        web.perform(get(url).with(as(stage.secretary))).andExpect(status().isNotFound());
        web.redirected(sheet(stage.officer, 0, branch(), "plain", "补了依据").with(request -> {
            request.setParameter("rows[0].version", "2");
            return request;
        }));
        web.redirected(move(second, url + "/confirmation", 3));
        assertThat(score().points()).isEqualByComparingTo("2");
    }

    @Test
    void theSheetKeepsEverythingTypedAndSavesAllOrNothing() throws Exception {
        String other = stage.other.id().text();
        MockHttpServletRequestBuilder form =
                and(sheet(stage.officer, 0, branch(), "good", "任务全部按时"), 1, other, "", "报表晚交两次");
        web.perform(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选一个等次")))
                .andExpect(content().string(containsString("任务全部按时")))
                .andExpect(content().string(containsString("报表晚交两次")));
        assertThat(count()).isZero();
        web.redirected(and(sheet(stage.officer, 0, branch(), "good", "任务全部按时"), 1, other, "fair", "报表晚交两次"));
        assertThat(count()).isEqualTo(2);
        String read = web.page(stage.officer, "/evaluation/sheet?indicator=D0-08&org=" + stage.root.id());
        assertThat(read).contains("报表晚交两次", "上级任务 0 条", "已评 2 个，已确认 0 个");
        web.refused(sheet(stage.officer, 0, branch(), "poor", "再评"), "这一行刚被别人评过");
    }

    private long count() {
        return jdbc.sql("select count(*) from evaluation.evaluation where home_id = :home")
                .param("home", stage.root.home())
                .query(Long.class)
                .single();
    }

    @Test
    void manyAreConfirmedAtOnceButNeverOnesOwn() throws Exception {
        web.redirected(and(
                sheet(stage.officer, 0, branch(), "good", "好"),
                1,
                stage.other.id().text(),
                "fair",
                "较好"));
        String list = "/evaluation/confirmations?org=" + stage.root.id();
        assertThat(web.page(stage.officer, list)).contains("不由你确认").doesNotContain("确认选中的评价");
        String[] chosen = jdbc.sql("select home_id, id from evaluation.evaluation where home_id = :home")
                .param("home", stage.root.home())
                .query((row, number) -> new EvaluationId(row.getLong(1), row.getLong(2)) + ":0")
                .list()
                .toArray(String[]::new);
        web.redirected(post(stage.officer, list).param("chosen", chosen));
        assertThat(published()).isZero();
        web.redirected(post(second, list).param("chosen", chosen));
        assertThat(published()).isEqualTo(2);
        assertThat(web.page(second, list)).contains("没有等确认的评价");
    }

    private long published() {
        return jdbc.sql("select count(*) from evaluation.evaluation where home_id = :home and confirmed_on is not null")
                .param("home", stage.root.home())
                .query(Long.class)
                .single();
    }

    @Test
    void nobodyJudgesTheOwnBranchOrAForeignOne() throws Exception {
        web.perform(sheet(stage.secretary, 0, branch(), "good", "自己评").param("org", branch()))
                .andExpect(status().is4xxClientError());
        String url = confirmed("good");
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(move(stage.stranger, url + "/objection", 1).param("words", "不服"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aStaleMoveMeetsTheConflict() throws Exception {
        String url = confirmed("good");
        web.perform(move(second, url + "/return", 0).param("words", "退回")).andExpect(status().isConflict());
    }
}
