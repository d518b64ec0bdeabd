package org.zhibu.areas.methods.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.ballot.Polling;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.life.NewActivity.Attendee;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.rule.Rules;
import org.zhibu.testing.Web;

/** The appraisal of a branch of twenty, 18 of them full members, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class AppraisalTest {

    private static final int RATED = 18;

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    Activities activities;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rules rules;

    private String url = "";

    @BeforeEach
    void set() throws Exception {
        stage.set();
        url = web.redirected(post(stage.secretary, "/appraisal/appraisals")
                .param("org", stage.branch.id().text())
                .param("year", "2026"));
    }

    private String mine(String address) throws Exception {
        return web.page(Polling.as(stage.member, stage.people.get(4)), address);
    }

    private MockHttpServletRequestBuilder step(String step, int version) {
        return post(stage.secretary, url + "/" + step)
                .param("version", String.valueOf(version))
                .param("on", "2026-11-18");
    }

    /** The ballot is held on paper: everybody is 合格 by 18 of 20, the first by 20 for 优秀. */
    private void voted(int version) throws Exception {
        String box = web.redirected(step("ballot", version));
        MockHttpServletRequestBuilder count = post(stage.secretary, box + "/paper")
                .param("version", "0")
                .param("issued", "20")
                .param("returned", "20")
                .param("valid", "20");
        for (int at = 0; at < RATED; at++)
            count.param("votes[" + at + "].counts[2]", "18").param("votes[" + at + "].counts[3]", "2");
        web.redirected(count);
    }

    private String meeting() {
        return meeting(LifeCast.TODAY);
    }

    private String meeting(LocalDate on) {
        List<Attendee> everybody = stage.people.stream()
                .map(member -> new Attendee(member, AttendanceStatus.PRESENT, null))
                .toList();
        NewActivity held = new NewActivity(
                ActivityKind.APPRAISAL,
                "年度民主评议",
                on,
                LocalTime.of(9, 0),
                120,
                new NewActivity.Texts(null, null, null, null, null, null, null, null),
                everybody,
                List.of(),
                List.of(),
                List.of(),
                null);
        return activities
                .record(Actor.SYSTEM, stage.branch, held, OffsetDateTime.now(clock))
                .text();
    }

    @Test
    void aStepIsTheMeetingItWasLoggedAsAndBothOpenEachOther() throws Exception {
        String meeting = meeting();
        assertThat(web.page(stage.secretary, url)).contains("哪次活动", LifeCast.TODAY + " 年度民主评议");
        web.refused(step("mutual", 0).param("activity", "1-1"), "没有这次活动，请在列表里选一次");
        web.redirected(post(stage.secretary, url + "/mutual")
                .param("version", "0")
                .param("activity", meeting)
                .param("note", "分两个小组"));
        web.redirected(step("preparation", 1).param("note", "学党章，没有记成活动"));
        assertThat(web.page(stage.officer, url)).contains("/life/activities/" + meeting, "年度民主评议", "分两个小组");
        assertThat(web.page(stage.secretary, "/life/activities/" + meeting)).contains(url, "2026 年民主评议：党员互评");
        assertThat(web.page(stage.secretary, "/life/activities/" + meeting)).doesNotContain("民主评议：学习准备");
        web.redirected(post(stage.secretary, "/life/activities/" + meeting + "/cancellation")
                .param("version", "0")
                .param("reason", "记重了"));
        assertThat(web.page(stage.officer, url)).contains("分两个小组").doesNotContain("/life/activities/" + meeting);
    }

    @Test
    void theResultOfAMemberElsewhereComesBackAndStandsBesideTheOpinion() throws Exception {
        assertThat(web.page(stage.secretary, url)).doesNotContain("登记外出党员的评议结果");
        MemberId away = stage.people.get(4);
        jdbc.sql("update appraisal.person set away = '珠海' where home_id = :home and member_id = :member")
                .param("home", stage.branch.home())
                .param("member", away.number())
                .update();
        assertThat(web.page(stage.secretary, url)).contains("登记外出党员的评议结果", "0 / 20 人已自评");
        web.refused(elsewhere("").param("from", "港务工程第二党支部"), "请从外出党员里选一名");
        web.refused(elsewhere(stage.people.get(5).text()).param("from", "港务工程第二党支部"), "请从外出党员里选一名");
        web.refused(elsewhere(away.text()), "请写哪个党组织转来的");
        web.redirected(elsewhere(away.text()).param("from", "港务工程第二党支部"));
        assertThat(web.page(stage.secretary, url))
                .contains("2026-11-12 在港务工程第二党支部参加", "流入地：合格 组织生活一次不落", "1 / 20 人已自评");
        assertThat(web.page(stage.officer, url)).contains("在港务工程第二党支部参加").doesNotContain("组织生活一次不落");
        assertThat(web.page(stage.secretary, url + "/opinions")).contains("流入地（港务工程第二党支部，2026-11-12）：合格");
    }

    private MockHttpServletRequestBuilder elsewhere(String member) {
        return post(stage.secretary, url + "/elsewhere")
                .param("version", "0")
                .param("member", member)
                .param("held", "2026-11-12")
                .param("rating", "QUALIFIED")
                .param("words", "组织生活一次不落");
    }

    private List<MemberId> rated() {
        return stage.people.subList(0, RATED);
    }

    private MockHttpServletRequestBuilder opinions(int version, int excellent, String reason) {
        MockHttpServletRequestBuilder form =
                post(stage.secretary, url + "/opinions").param("version", String.valueOf(version));
        for (int at = 0; at < RATED; at++)
            form.param("lines[" + at + "].member", rated().get(at).text())
                    .param("lines[" + at + "].rating", at < excellent ? "EXCELLENT" : "QUALIFIED")
                    .param("lines[" + at + "].opinion", "")
                    .param("lines[" + at + "].reason", at < excellent ? reason : "");
        return form;
    }

    private MockHttpServletRequestBuilder decision(int version, String meeting) {
        return step("decision", version).param("meeting", meeting);
    }

    private MockHttpServletRequestBuilder move(long who, String move, int version) {
        return post(who, url + "/" + move).param("version", String.valueOf(version));
    }

    private long facts(String kind) {
        return jdbc.sql("select count(*) from fact.all_facts where home_id = :home and fact_kind = :kind")
                .param("home", stage.branch.home())
                .param("kind", "appraisal." + kind)
                .query(Long.class)
                .single();
    }

    @Test
    void goesThroughItsStepsToTheMembersOwnResult() throws Exception {
        assertThat(web.page(stage.secretary, url)).contains("20 人，其中评定等次 18 人", "预备党员，不评等次", "优秀最多 6 人");
        web.redirected(step("preparation", 0).param("note", "学党章，谈心谈话"));
        web.redirected(post("/my/appraisal/" + url.substring(url.lastIndexOf('/') + 1) + "/self")
                .with(Polling.as(stage.member, stage.people.get(4)))
                .with(csrf())
                .param("text", "学习抓得紧，联系群众还不够"));
        MockHttpServletRequestBuilder selves = step("selves", 1);
        stage.people.forEach(member -> selves.param("members", member.text()));
        web.redirected(selves);
        assertThat(web.page(stage.secretary, url)).contains("学习抓得紧，联系群众还不够", "20 / 20 人已自评");
        assertThat(web.page(stage.officer, url)).doesNotContain("学习抓得紧");
        web.redirected(step("mutual", 2).param("note", "分三个小组"));
        voted(3);
        web.redirected(opinions(4, 6, "抗洪抢险冲在前面"));
        web.redirected(decision(5, meeting()));
        assertThat(mine("/my/appraisal")).contains("优秀，2026-11-18 评定").doesNotContain("李国梁", "王晓桐");
        assertThat(web.page(stage.officer, url)).contains("评定等次只给本支部看").doesNotContain("抗洪抢险冲在前面");
        web.redirected(move(stage.secretary, "filing", 6));
        assertThat(web.page(stage.officer, url)).contains("已报送", "抗洪抢险冲在前面");
        for (String kind : List.of("self", "mutual", "ballot", "opinion"))
            assertThat(facts(kind)).as(kind).isOne();
        assertThat(facts("over")).isZero();
    }

    @Test
    void theBallotAsksAboutFullMembersOnly() throws Exception {
        String box = web.redirected(step("ballot", 0));
        assertThat(web.page(stage.secretary, box))
                .contains("2026 年民主评议党员民主测评", "优秀 / 合格 / 基本合格 / 不合格", "陈素芳", "共 18 个问题");
        assertThat(jdbc.sql("select count(*) from ballot.question where home_id = :home and wording in ('唐秀英', '冯子涵')")
                        .param("home", stage.branch.home())
                        .query(Long.class)
                        .single())
                .isZero();
        web.refused(step("ballot", 1), "测评的票已经准备好了");
        web.refused(opinions(1, 0, ""), "还没做民主测评");
    }

    @Test
    void moreThanAThirdNeedsAReasonAndIsAFact() throws Exception {
        voted(0);
        web.redirected(opinions(1, 7, "表现突出"));
        assertThat(web.page(stage.secretary, url)).contains("18 人评定等次，优秀最多 6 人，现在是 7 人");
        web.refused(decision(2, meeting()), "优秀最多 6 人，现在是 7 人。请改，或写明原因");
        web.redirected(decision(2, meeting()).param("words", "上级党委同意"));
        assertThat(web.page(stage.secretary, url)).contains("优秀超过上限：上级党委同意");
        assertThat(facts("over")).isOne();
    }

    /** What is recorded after the cap has changed was still decided under the cap of its day. */
    @Test
    void theCapIsThatOfTheDayTheMeetingDecided() throws Exception {
        voted(0);
        web.redirected(opinions(1, 6, "表现突出"));
        jdbc.sql("update rule.setting set to_on = date '2026-11-15' where key = 'life.excellentCap'")
                .update();
        jdbc.sql("""
                        insert into rule.setting (key, from_on, value, name_zh, clause)
                        values ('life.excellentCap', date '2026-11-15', '20', '优秀比例上限', '地方可定')
                        """).update();
        rules.changed();
        try {
            assertThat(web.page(stage.secretary, url)).contains("优秀最多 3 人");
            web.refused(decision(2, meeting(LifeCast.TODAY)), "优秀最多 3 人，现在是 6 人");
            web.redirected(decision(2, meeting(LifeCast.TODAY.minusDays(4))));
            assertThat(web.page(stage.secretary, url)).contains("优秀最多 6 人").doesNotContain("优秀超过上限");
            assertThat(facts("over")).isZero();
        } finally {
            rules.changed();
        }
    }

    @Test
    void aRatingThatDepartsFromTheBallotSaysWhy() throws Exception {
        voted(0);
        web.refused(opinions(1, 1, ""), "“陈素芳”的等次和多数票不同，请写一句理由");
        web.redirected(opinions(1, 1, "带队抢险"));
        web.refused(decision(2, ""), "请选定下评定意见的会议");
    }

    @Test
    void everybodyIsRatedBeforeAMeetingDecides() throws Exception {
        voted(0);
        MockHttpServletRequestBuilder one = post(stage.secretary, url + "/opinions")
                .param("version", "1")
                .param("lines[0].member", rated().get(0).text())
                .param("lines[0].rating", "UNQUALIFIED");
        web.refused(one, "“陈素芳”评为基本合格或不合格，请写一句理由");
        web.redirected(one.param("lines[0].reason", "长期不参加组织生活"));
        web.refused(decision(2, meeting()), "还有人没写等次：");
    }

    @Test
    void refusesWhatCannotBeAndKeepsWhatWasTyped() throws Exception {
        web.refused(
                post(stage.secretary, "/appraisal/appraisals")
                        .param("org", stage.branch.id().text())
                        .param("year", "2026"),
                "2026 年的评议已经有了");
        web.refused(
                post(stage.secretary, url + "/mutual")
                        .param("version", "0")
                        .param("on", "2026-11-19")
                        .param("note", "会议室"),
                "日期不能晚于今天");
        web.refused(step("selves", 0), "请至少选一个人");
        web.redirected(step("mutual", 0));
        web.perform(step("mutual", 0)).andExpect(status().isConflict());
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
    }

    @Test
    void aYearThatIsNoNumberIsAskedAgainInWords() throws Exception {
        web.refused(
                post(stage.secretary, "/appraisal/appraisals")
                        .param("org", stage.branch.id().text())
                        .param("year", "今年"),
                "数字没有看懂，请填整数");
    }

    @Test
    void comesBackWithAReasonFromTheCommittee() throws Exception {
        voted(0);
        web.redirected(opinions(1, 0, ""));
        web.redirected(decision(2, meeting()));
        web.redirected(move(stage.secretary, "filing", 3));
        web.refused(move(stage.officer, "return", 4), "请写明理由");
        web.redirected(move(stage.officer, "return", 4).param("words", "评定意见太短"));
        assertThat(web.page(stage.secretary, url)).contains("正在评议", "评定意见太短");
        assertThat(mine("/my/appraisal")).contains("还没评定").doesNotContain("合格，");
        assertThat(facts("opinion")).isZero();
    }

    @Test
    void isOnTheDeskTheOwnPageTheAreaAndTheList() throws Exception {
        String org = "?org=" + stage.branch.id().text();
        assertThat(web.page(stage.secretary, "/desk" + org)).contains("2026 年民主评议：0 / 20 人已自评");
        assertThat(mine("/my")).contains("写 2026 年民主评议个人自评");
        assertThat(web.page(
                        stage.officer,
                        "/appraisal/appraisals?org=" + stage.root.id().text()))
                .contains("桥隧养护党支部", "0 / 20", "正在评议");
        assertThat(web.page(stage.secretary, "/appraisal/appraisals" + org))
                .contains("打开今年的评议", "href=\"" + url + "\"");
        assertThat(web.page(stage.secretary, "/areas/methods" + org)).contains("民主评议党员", "测评投票");
        web.perform(get("/appraisal/appraisals/export.xlsx" + org).with(as(stage.secretary)))
                .andExpect(status().isOk());
    }
}
