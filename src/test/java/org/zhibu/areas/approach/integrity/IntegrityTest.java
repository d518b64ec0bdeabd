package org.zhibu.areas.approach.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
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
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.core.life.NewActivity;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.testing.Web;

/** Self-checks, the ledger, education and spot checks, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class IntegrityTest {

    private static final int QUESTIONS = 12;

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Activities activities;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder sent(long who, String address, String org) {
        return post(who, address)
                .param("org", org)
                .param("once", UUID.randomUUID().toString());
    }

    private String branch() {
        return stage.branch.id().text();
    }

    /** Answers "nothing" to all questions but one. */
    private MockHttpServletRequestBuilder selfcheck(String period, String on, int asked, String answer, String what) {
        MockHttpServletRequestBuilder form = sent(stage.secretary, "/integrity/checks", branch())
                .param("period", period)
                .param("heldOn", on)
                .param("present", "支委会全体");
        for (int at = 0; at < QUESTIONS; at++) {
            String name = "answers[" + at + "].";
            boolean other = at + 1 == asked;
            form.param(name + "number", String.valueOf(at + 1)).param(name + "found", other ? answer : "NO");
            if (other) form.param(name + "what", what);
        }
        return form;
    }

    private String found() throws Exception {
        web.redirected(selfcheck("2026-2", "2026-11-18", 2, "YES", "要了系统里有的数"));
        return jdbc.sql("select id from integrity.problem where home_id = :home")
                .param("home", stage.branch.home())
                .query((row, number) -> new ProblemId(stage.branch.home(), row.getLong(1)).href())
                .single();
    }

    private MockHttpServletRequestBuilder mending(String url, int version, String cause, String owner, String due) {
        return post(stage.secretary, url + "/details")
                .param("version", String.valueOf(version))
                .param("style", "FORMALISM")
                .param("what", "要了系统里有的数")
                .param("cause", cause)
                .param("measure", "先到系统里查")
                .param("owner", owner)
                .param("dueOn", due);
    }

    private MockHttpServletRequestBuilder closing(String url, int version, String on, String evidence) {
        return post(stage.secretary, url + "/closing")
                .param("version", String.valueOf(version))
                .param("closedOn", on)
                .param("evidence", evidence);
    }

    private MockHttpServletRequestBuilder reopening(long who, String url, int version, String words) {
        return post(who, url + "/reopening")
                .param("version", String.valueOf(version))
                .param("words", words);
    }

    @Test
    void whatASelfCheckFindsIsMendedClosedAndOpenedAgain() throws Exception {
        String url = found();
        assertThat(web.page(stage.secretary, "/integrity/checks?org=" + branch()))
                .contains("2026 年下半年");
        assertThat(web.page(stage.officer, url))
                .contains("待定措施", "支部自查", "形式主义")
                .doesNotContain("办结这个问题");
        assertThat(web.page(stage.secretary, "/desk?org=" + branch())).contains("给问题“要了系统里有的数”定措施");
        web.redirected(mending(url, 0, "没有先查", "李国梁", "2026-11-18"));
        web.refused(closing(url, 1, "2026-11-19", "通知"), "不能晚于今天");
        web.refused(closing(url, 1, "2026-11-17", "通知"), "不能早于发现的日期");
        web.refused(closing(url, 1, "2026-11-18", ""), "请写有什么证明");
        web.redirected(closing(url, 1, "2026-11-18", "通知已收回"));
        assertThat(web.page(stage.officer, url)).contains("已办结", "通知已收回", "重新整改");
        assertThat(facts("integrity.closed")).isEqualByComparingTo("1");
        web.refused(reopening(stage.officer, url, 2, ""), "请写明理由");
        web.redirected(reopening(stage.officer, url, 2, "又要了一次"));
        assertThat(web.page(stage.secretary, url)).contains("重新整改", "又要了一次", "办结这个问题");
        assertThat(facts("integrity.closed")).isZero();
        assertThat(facts("integrity.check")).isEqualByComparingTo("1");
    }

    private BigDecimal facts(String kind) {
        return jdbc.sql("""
                        select coalesce(sum(quantity), 0) from fact.all_facts
                        where home_id = :home and unit_id = :unit and fact_kind = :kind
                        """)
                .param("home", stage.branch.home())
                .param("unit", stage.branch.id().number())
                .param("kind", kind)
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void aSelfCheckAnswersEveryQuestionOnceAPeriod() throws Exception {
        web.refused(selfcheck("2026-2", "2026-11-18", 5, "", ""), "第 5 题还没有答");
        web.refused(selfcheck("2026-2", "2026-11-18", 5, "YES", ""), "第 5 题发现了什么");
        web.refused(selfcheck("2026-2", "2026-11-19", 5, "NO", ""), "日期不能晚于今天");
        web.refused(selfcheck("2026-2", "2026-06-30", 5, "NO", ""), "不能早于这一期的第一天");
        web.redirected(selfcheck("2026-2", "2026-07-01", 5, "NO", ""));
        web.refused(selfcheck("2026-2", "2026-11-18", 5, "NO", ""), "这一期已经查过了");
        String late = web.redirected(selfcheck("2026-1", "2026-11-18", 5, "NO", ""));
        assertThat(web.page(stage.officer, late)).contains("2026 年上半年", "补做");
        web.perform(get("/integrity/checks/new?org=" + branch() + "&period=2026-3")
                        .with(as(stage.secretary)))
                .andExpect(status().isNotFound());
    }

    @Test
    void namesHaveNoPlaceInTheLedger() throws Exception {
        web.refused(selfcheck("2026-2", "2026-11-18", 3, "YES", "赵启明上班不在岗"), "这里不写人名（“赵启明”）");
        String url = found();
        web.refused(mending(url, 0, "赵启明没有交接", "李国梁", "2026-12-01"), "这里不写人名（“赵启明”）");
        web.refused(mending(url, 0, "没有先查", "外单位的人", "2026-12-01"), "请从名单里选谁来改");
        web.refused(mending(url, 0, "没有先查", "李国梁", "2026-11-17"), "不能早于发现的日期");
        assertThat(web.page(stage.secretary, "/integrity/problems/new?org=" + branch()))
                .contains("举报、检举、问责和案件材料不属于本系统", "纪检机关");
    }

    @Test
    void aCommitteeLooksIntoABranchAndFollowsUp() throws Exception {
        String spot = web.redirected(sent(stage.officer, "/integrity/spots", branch())
                .param("heldOn", "2026-11-10")
                .param("lookedAt", "上半年支委会记录")
                .param("checkedBy", "周岚")
                .param("conclusion", "记录齐全")
                .param("findings[0].what", "4 件事没有答复")
                .param("findings[0].style", "BUREAUCRACY")
                .param("findings[0].dueOn", "2026-11-17"));
        assertThat(web.page(stage.secretary, spot)).contains("上半年支委会记录", "4 件事没有答复", "过了期限");
        assertThat(web.page(stage.secretary, "/integrity/problems?org=" + branch() + "&state=LATE"))
                .contains("4 件事没有答复", "党委抽查");
        String root = stage.root.id().text();
        assertThat(web.page(stage.officer, "/search?q=支委会记录&org=" + root)).contains(spot, "党委抽查");
        assertThat(web.sheet(stage.officer, "/integrity/spots/export.xlsx?org=" + root))
                .hasSize(2)
                .last()
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("桥隧养护党支部", "上半年支委会记录");
        assertThat(web.page(stage.officer, "/integrity/branches?org=" + root)).contains("2026-11-10", "还没查");
        assertThat(web.page(stage.officer, "/areas/approach?org=" + root)).contains("作风廉政", "在整改的问题");
        assertThat(web.page(stage.officer, "/integrity/branches?org=" + root)).contains("1 个问题在整改", "，1 个过了期限");
        web.perform(sent(stage.secretary, "/integrity/spots", branch()).param("heldOn", "2026-11-10"))
                .andExpect(status().isForbidden());
        web.perform(get("/integrity/spots/new?org=" + root).with(as(stage.officer)))
                .andExpect(status().isForbidden());
        web.refused(
                sent(stage.officer, "/integrity/spots", branch())
                        .param("heldOn", "2026-11-19")
                        .param("lookedAt", "记录")
                        .param("checkedBy", "周岚")
                        .param("conclusion", "好"),
                "日期不能晚于今天");
    }

    @Test
    void educationIsChosenFromWhatWasLogged() throws Exception {
        NewActivity lecture = new NewActivity(
                ActivityKind.LECTURE,
                "廉洁从小事做起",
                LocalDate.of(2026, 11, 16),
                LocalTime.of(9, 0),
                60,
                new NewActivity.Texts(null, null, null, null, null, null, null, null),
                List.of(new NewActivity.Attendee(stage.people.get(0), AttendanceStatus.PRESENT, null)),
                List.of(),
                List.of(),
                List.of(),
                null);
        ActivityId id = activities.record(
                Actor.SYSTEM,
                stage.branch,
                lecture,
                OffsetDateTime.of(2026, 11, 16, 12, 0, 0, 0, ZoneOffset.ofHours(8)));
        assertThat(web.page(stage.secretary, "/integrity/sessions?org=" + branch()))
                .contains("2026-11-16 廉洁从小事做起");
        web.redirected(sent(stage.secretary, "/integrity/sessions", branch()).param("activity", id.text()));
        assertThat(facts("integrity.session")).isEqualByComparingTo("1");
        assertThat(web.sheet(stage.secretary, "/integrity/sessions/export.xlsx?org=" + branch()))
                .hasSize(2)
                .last()
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("党课", "廉洁从小事做起");
        web.refused(sent(stage.secretary, "/integrity/sessions", branch()).param("activity", id.text()), "请从名单里选一次活动");
        web.refused(sent(stage.secretary, "/integrity/sessions", branch()).param("activity", "乱写"), "请从名单里选一次活动");
        web.redirected(sent(stage.secretary, "/integrity/sessions/" + id + "/removal", branch()));
        assertThat(facts("integrity.session")).isZero();
    }

    @Test
    void twoWhoWriteMeetAndOthersFindNothing() throws Exception {
        String url = found();
        web.redirected(mending(url, 0, "没有先查", "李国梁", "2026-12-01"));
        web.perform(mending(url, 0, "没有先查", "李国梁", "2026-12-02")).andExpect(status().isConflict());
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(reopening(stage.officer, url, 1, "没有办结")).andExpect(status().isConflict());
        web.redirected(closing(url, 1, "2026-11-18", "通知"));
        web.perform(closing(url, 2, "2026-11-18", "通知")).andExpect(status().isConflict());
        assertThatThrownBy(() -> jdbc.sql("update integrity.problem set state = 'MENDING' where home_id = :home")
                        .param("home", stage.branch.home())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void periodsFollowEachOther() {
        CheckPeriod second = CheckPeriod.containing(LocalDate.of(2026, 7, 1), 2);
        assertThat(second).isEqualTo(new CheckPeriod(2026, 2));
        assertThat(CheckPeriod.containing(LocalDate.of(2026, 6, 30), 2)).isEqualTo(second.previous());
        assertThat(second.previous().previous()).isEqualTo(new CheckPeriod(2025, 2));
        assertThat(CheckPeriod.containing(LocalDate.of(2026, 7, 1), 1).previous())
                .isEqualTo(new CheckPeriod(2025, 0));
        assertThatThrownBy(() -> CheckPeriod.of("2026-9")).isInstanceOf(NotHere.class);
    }

    @Test
    void aNewListDoesNotChangeAnOlderSelfCheck() {
        Questions questions = new Questions();
        assertThat(questions.of(new CheckPeriod(2025, 2))).hasSize(10);
        assertThat(questions.of(new CheckPeriod(2026, 1))).hasSize(QUESTIONS);
        assertThat(questions.of(new CheckPeriod(2024, 1)).get(0).list()).isEqualTo("2025");
    }
}
