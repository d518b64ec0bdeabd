package org.zhibu.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.zhibu.core.assessment.Score;
import org.zhibu.core.assessment.Scores;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.testing.Standings;
import org.zhibu.testing.Web;

/** From an application to a full member, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class AdmissionTest {

    private static final String NUMBER = "990000199805200028";

    @Autowired
    Web web;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Activities activities;

    @Autowired
    Clock clock;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder application() {
        return post(stage.secretary, "/admission/files")
                .param("org", stage.branch.id().text())
                .param("name", "林嘉怡")
                .param("job", "隧道机电技术员")
                .param("education", "21");
    }

    private String started(String applied) throws Exception {
        return web.redirected(application().param("idNumber", number()).param("appliedOn", applied));
    }

    /** The invented number with its check character. */
    private static String number() {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * (NUMBER.charAt(i) - '0');
        return NUMBER.substring(0, 17) + "10X98765432".charAt(sum % 11);
    }

    private long version(String url) {
        AdmissionId id = AdmissionId.of(url.substring(url.lastIndexOf('/') + 1));
        return jdbc.sql("select version from admission.file where home_id = :home and id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .query(Long.class)
                .single();
    }

    private MockHttpServletRequestBuilder step(long who, String url, Step step, String on, String... more) {
        MockHttpServletRequestBuilder form = post(who, url + "/steps/" + step.word())
                .param("version", String.valueOf(version(url)))
                .param("once", UUID.randomUUID().toString())
                .param("on", on);
        for (int i = 0; i < more.length; i += 2) form.param(more[i], more[i + 1]);
        return form;
    }

    private void did(long who, String url, Step step, String on, String... more) throws Exception {
        web.redirected(step(who, url, step, on, more));
    }

    /** A general meeting of that day, with a vote where there are figures. */
    private String meeting(ActivityKind kind, String on, int... favour) {
        List<NewActivity.Attendee> people = new ArrayList<>();
        int most = kind == ActivityKind.COMMITTEE_MEETING ? 3 : stage.people.size();
        for (int i = 0; i < most; i++)
            people.add(new NewActivity.Attendee(stage.people.get(i), AttendanceStatus.PRESENT, null));
        NewActivity activity = new NewActivity(
                kind,
                "讨论发展党员",
                LocalDate.parse(on),
                LocalTime.of(14, 30),
                90,
                new NewActivity.Texts("会议室", "陈素芳", "李国梁", null, null, null, "讨论", "记录"),
                people,
                List.of(),
                List.of(),
                favour.length == 0 ? List.of() : List.of(new NewActivity.Vote("接收林嘉怡", null, null, favour[0], 0, 0)),
                "补录");
        ActivityId id = activities.record(Actor.SYSTEM, stage.branch, activity, OffsetDateTime.now(clock));
        return favour.length == 0 ? id.text() : id.text() + "/" + voteOf(id);
    }

    private int voteOf(ActivityId id) {
        return jdbc.sql("select number from life.vote where home_id = :home and activity_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .query(Integer.class)
                .single();
    }

    private String activist() throws Exception {
        String url = started("2024-09-04");
        did(stage.secretary, url, Step.FIRST_TALK, "2024-09-20", "values[TALKERS]", "陈素芳");
        String decided = meeting(ActivityKind.COMMITTEE_MEETING, "2025-03-12");
        did(stage.secretary, url, Step.ACTIVIST, "", "meeting", decided, "values[RECOMMENDED_BY]", "MEMBERS");
        did(stage.officer, url, Step.ACTIVIST_FILED, "2025-03-20");
        did(
                stage.secretary,
                url,
                Step.CONTACTS,
                "2025-03-25",
                "first",
                stage.people.get(4).text(),
                "second",
                stage.people.get(6).text());
        return url;
    }

    private MockHttpServletRequestBuilder review(String url, String on) {
        return post(stage.secretary, url + "/reviews")
                .param("version", String.valueOf(version(url)))
                .param("on", on)
                .param("result", "FIT");
    }

    private String listed() throws Exception {
        String url = activist();
        web.redirected(review(url, "2025-09-10"));
        web.redirected(review(url, "2026-03-10"));
        did(stage.secretary, url, Step.CULTIVATION, "2026-06-10");
        String discussed = meeting(ActivityKind.COMMITTEE_MEETING, "2026-06-12");
        did(stage.secretary, url, Step.CANDIDATE, "", "meeting", discussed, "ticked", "OPINIONS_HEARD");
        did(
                stage.officer,
                url,
                Step.NOTICE,
                "2026-06-15",
                "values[NOTICE_FROM]",
                "2026-06-15",
                "values[NOTICE_TO]",
                "2026-06-22");
        did(stage.officer, url, Step.LISTED, "2026-06-23", "values[NOTICE_RESULT]", "UNAFFECTED");
        return url;
    }

    private String formed() throws Exception {
        String url = listed();
        did(
                stage.secretary,
                url,
                Step.SPONSORS,
                "2026-06-25",
                "first",
                stage.people.get(4).text(),
                "second",
                stage.people.get(1).text(),
                "ticked",
                "SPONSORS_FREE");
        did(stage.secretary, url, Step.POLITICAL_REVIEW, "2026-07-10", "values[CONCLUSION]", "PASSED");
        did(
                stage.secretary,
                url,
                Step.TRAINING,
                "2026-07-15",
                "values[TRAINED_FROM]",
                "2026-07-13",
                "values[TRAINED_DAYS]",
                "3",
                "values[ORGANISER]",
                "COMMITTEE");
        did(
                stage.secretary,
                url,
                Step.BRANCH_REVIEW,
                "",
                "meeting",
                meeting(ActivityKind.COMMITTEE_MEETING, "2026-07-20"));
        did(stage.officer, url, Step.PRE_EXAMINATION, "2026-08-03", "values[CONCLUSION]", "PASSED");
        did(
                stage.secretary,
                url,
                Step.FORM,
                "2026-08-05",
                "values[FORM_NUMBER]",
                "ZY2026-0031",
                "ticked",
                "SPONSORS_WROTE");
        return url;
    }

    private String approved() throws Exception {
        String url = formed();
        String vote = meeting(ActivityKind.BRANCH_MEETING, "2026-08-20", 16);
        did(stage.secretary, url, Step.ADMISSION_MEETING, "", "meeting", vote, "ticked", "SECRET", "ticked", "SINGLY");
        did(
                stage.officer,
                url,
                Step.COMMITTEE_TALK,
                "2026-09-01",
                "values[TALKED_BY]",
                "ORGANISER",
                "values[TALKERS]",
                "周岚");
        did(stage.officer, url, Step.APPROVAL, "2026-09-10", "ticked", "SINGLY");
        return url;
    }

    @Test
    void aFileBeginsWithTheApplicationAndItsDays() throws Exception {
        String url = started("2026-11-02");
        assertThat(web.page(stage.secretary, url))
                .contains("林嘉怡", "入党申请人", "FZ-2026-001", "最晚 2026-12-02", "9900**********", "为什么还不能接收")
                .doesNotContain(number());
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id().text()))
                .contains("党组织派人谈话（林嘉怡", "发展党员工作细则(2026) 第七条");
    }

    @Test
    void saysAllThatIsMissingAtOnceAndKeepsWhatWasTyped() throws Exception {
        web.refused(application().param("name", ""), "请选性别", "请填出生日期", "请填递交申请的日期", "隧道机电技术员");
        web.refused(
                application()
                        .param("gender", "2")
                        .param("birthOn", "2008-11-19")
                        .param("appliedOn", "2026-11-18"),
                "还不满 18 周岁，最早 2026-11-19",
                "第五条");
        web.redirected(application()
                .param("gender", "2")
                .param("birthOn", "2008-11-18")
                .param("appliedOn", "2026-11-18"));
        web.refused(
                application().param("gender", "1").param("idNumber", number()).param("appliedOn", "2026-11-19"),
                "性别和证件号对不上",
                "2026-11-19 晚于今天（2026-11-18）");
    }

    @Test
    void onePersonHasOneFile() throws Exception {
        started("2026-11-02");
        web.refused(application().param("idNumber", number()).param("appliedOn", "2026-11-03"), "这个证件号已有发展档案");
    }

    @Test
    void aLateTalkIsEnteredWithItsReason() throws Exception {
        String url = started("2026-09-30");
        web.refused(step(stage.secretary, url, Step.FIRST_TALK, "2026-09-29"), "早于前面的", "请填“谁谈的话”");
        web.refused(
                step(stage.secretary, url, Step.FIRST_TALK, "2026-10-31", "values[TALKERS]", "陈素芳"),
                "超过了收到申请书后 1 个月",
                "写明原因后可以登记",
                "value=\"陈素芳\"");
        did(stage.secretary, url, Step.FIRST_TALK, "2026-10-31", "values[TALKERS]", "陈素芳", "explanation", "书记外出学习");
        assertThat(web.page(stage.secretary, url)).contains("说明：书记外出学习", "登记：党组织派人谈话");
    }

    @Test
    void stepsWaitForThoseBefore() throws Exception {
        String url = started("2026-11-02");
        web.refused(step(stage.secretary, url, Step.SPONSORS, "2026-11-03"), "还要先办：列为发展对象");
    }

    @Test
    void aMeetingGivesItsDay() throws Exception {
        String url = activist();
        assertThat(web.page(stage.secretary, url)).contains("2025-03-12", "会议记录", "张玉梅", "赵启明", "入党积极分子");
        assertThat(web.page(stage.secretary, url + "/steps/candidate")).contains("2025-03-12 讨论发展党员", "不在本系统的会议");
    }

    @Test
    void onlyFullMembersOfTheBranchAccompany() throws Exception {
        String url = started("2024-09-04");
        did(stage.secretary, url, Step.FIRST_TALK, "2024-09-20", "values[TALKERS]", "陈素芳");
        did(
                stage.secretary,
                url,
                Step.ACTIVIST,
                "2025-03-12",
                "meeting",
                "ELSEWHERE",
                "values[RECOMMENDED_BY]",
                "MEMBERS");
        did(stage.officer, url, Step.ACTIVIST_FILED, "2025-03-20");
        web.refused(step(stage.secretary, url, Step.CONTACTS, "2025-03-25"), "请填“培养联系人”");
        web.refused(
                step(
                        stage.secretary,
                        url,
                        Step.CONTACTS,
                        "2025-03-25",
                        "first",
                        stage.people.get(19).text()),
                "只能选本支部名册上有表决权的正式党员");
    }

    @Test
    void reviewsAreReckonedAndTakenBackWithAReason() throws Exception {
        String url = activist();
        assertThat(web.page(stage.secretary, url))
                .contains("缺 3 次半年考察", "下次 2025-09-12 前", "登记：半年考察", "href=\"" + url + "#reviews-title\"");
        web.perform(review(url, "2026-11-19"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("考察日期不能晚于今天")));
        web.redirected(review(url, "2025-09-10"));
        web.refused(review(url, "2025-09-10"), "已经登记过考察");
        web.redirected(post(stage.secretary, url + "/unreviewing")
                .param("version", String.valueOf(version(url)))
                .param("day", "2025-09-10")
                .param("words", "记错了人"));
        assertThat(web.page(stage.secretary, url)).contains("记错了人", "还没有考察记录");
    }

    @Test
    void cultivationLastsAYear() throws Exception {
        String url = activist();
        did(stage.secretary, url, Step.CULTIVATION, "2026-03-11", "explanation", "考察记录在纸上");
        web.refused(
                step(stage.secretary, url, Step.CANDIDATE, "2026-03-11", "meeting", "ELSEWHERE"),
                "不足 1 年，最早 2026-03-12",
                "没有听取意见");
    }

    @Test
    void theNoticeFollowsTheNewText() throws Exception {
        String url = activist();
        did(stage.secretary, url, Step.CULTIVATION, "2026-06-10", "explanation", "考察记录在纸上");
        did(stage.secretary, url, Step.CANDIDATE, "2026-06-12", "meeting", "ELSEWHERE", "ticked", "OPINIONS_HEARD");
        web.refused(
                step(stage.officer, url, Step.LISTED, "2026-06-23", "values[NOTICE_RESULT]", "UNAFFECTED"), "还没有填依据");
        web.refused(
                step(
                        stage.officer,
                        url,
                        Step.NOTICE,
                        "2026-06-15",
                        "values[NOTICE_FROM]",
                        "2026-06-15",
                        "values[NOTICE_TO]",
                        "2026-06-19"),
                "公示只有 4 个工作日，最早到 2026-06-22",
                "第十三条");
        web.perform(step(stage.secretary, url, Step.NOTICE, "2026-06-15")).andExpect(status().isForbidden());
    }

    @Test
    void theApprovalEntersTheMemberInTheRoster() throws Exception {
        String url = approved();
        assertThat(web.page(stage.secretary, url)).contains("预备党员", "2026-08-20 至 2027-08-20", "看名册里的档案", "为什么还不能转正");
        Map<String, Object> member = member();
        assertThat(member).containsEntry("category", "02");
        assertThat(member.get("joined_on")).hasToString("2026-08-20");
        assertThat(web.page(
                        stage.secretary,
                        "/member/members?org=" + stage.branch.id().text() + "&q=林嘉怡"))
                .contains("林嘉怡");
    }

    @Test
    void theProbationaryMemberReadsWhatComesNext() throws Exception {
        approved();
        MemberId self = new MemberId(stage.branch.home(), (Long) member().get("id"));
        String own = web.page(as(stage.member, "林嘉怡", self), "/my");
        assertThat(own).contains("我的预备期", "入党宣誓");
    }

    private Map<String, Object> member() {
        return jdbc.sql("""
                        select m.id, m.category, m.joined_on, m.full_on from member.member m
                        where m.home_id = :home and m.name = '林嘉怡'
                        """).param("home", stage.branch.home()).query().singleRow();
    }

    @Test
    void aCorrectedMeetingCorrectsTheRosterAndKeepsItsHistory() throws Exception {
        String url = approved();
        String vote = meeting(ActivityKind.BRANCH_MEETING, "2026-08-21", 15);
        web.refused(
                step(
                        stage.secretary,
                        url,
                        Step.ADMISSION_MEETING,
                        "",
                        "meeting",
                        vote,
                        "ticked",
                        "SECRET",
                        "ticked",
                        "SINGLY"),
                "更正已登记的步骤要写原因");
        did(
                stage.secretary,
                url,
                Step.ADMISSION_MEETING,
                "",
                "meeting",
                vote,
                "ticked",
                "SECRET",
                "ticked",
                "SINGLY",
                "reason",
                "大会改在 21 日");
        assertThat(member().get("joined_on")).hasToString("2026-08-21");
        assertThat(web.page(stage.secretary, url)).contains("大会改在 21 日", "2026-08-20 → 2026-08-21");
        web.refused(
                step(
                        stage.secretary,
                        url,
                        Step.ADMISSION_MEETING,
                        "2026-09-02",
                        "meeting",
                        "ELSEWHERE",
                        "values[VOTERS_DUE]",
                        "18",
                        "values[VOTERS_PRESENT]",
                        "18",
                        "values[IN_FAVOUR]",
                        "18",
                        "ticked",
                        "SECRET",
                        "ticked",
                        "SINGLY",
                        "reason",
                        "再改",
                        "explanation",
                        "晚了"),
                "这样改会使“上级党委派人谈话”不合规定");
    }

    @Test
    void exactlyHalfDoesNotAdmit() throws Exception {
        String url = formed();
        web.refused(
                step(
                        stage.secretary,
                        url,
                        Step.ADMISSION_MEETING,
                        "2026-08-20",
                        "meeting",
                        "ELSEWHERE",
                        "values[VOTERS_DUE]",
                        "18",
                        "values[VOTERS_PRESENT]",
                        "9",
                        "values[IN_FAVOUR]",
                        "9"),
                "应到 18 人，实到 9 人，没有超过半数，至少 10 人",
                "赞成 9 人（含会前书面），没有超过半数",
                "接收要无记名投票");
    }

    @Test
    void aRefusedFileLeadsBackToItsPage() throws Exception {
        String url = activist();
        web.refused(
                post(stage.secretary, url.replace("/admission/files", "/records/admission.file") + "/files")
                        .header("Referer", "http://localhost" + url),
                "还没有选文件",
                "href=\"" + url + "\"",
                "回到刚才的页面");
    }

    @Test
    void theIdNumberIsShownForAReason() throws Exception {
        String url = approved();
        assertThat(web.page(stage.officer, url)).contains("9900**********");
        String shown = web.page(post(stage.secretary, url + "/id-number").param("words", "核对志愿书"));
        assertThat(shown).contains(number());
        web.refused(post(stage.secretary, url + "/id-number"), "请写明为什么要看");
    }

    @Test
    void stopsWithAReasonAndCountsOn() throws Exception {
        String url = activist();
        web.refused(post(stage.secretary, url + "/stop").param("words", "调走"), "请选终止原因");
        web.redirected(post(stage.secretary, url + "/stop")
                .param("version", String.valueOf(version(url)))
                .param("why", "LEFT")
                .param("words", "调到外市"));
        assertThat(web.page(stage.secretary, url)).contains("已终止", "调到外市", "恢复办理");
        assertThat(web.page(
                        stage.secretary,
                        "/admission/files?org=" + stage.branch.id().text()))
                .doesNotContain("林嘉怡");
        web.perform(step(stage.secretary, url, Step.CULTIVATION, "2026-06-10")).andExpect(status().isForbidden());
        web.redirected(post(stage.secretary, url + "/resumption")
                .param("version", String.valueOf(version(url)))
                .param("words", "调回来了"));
        assertThat(web.page(stage.secretary, url)).contains("2025-03-12 起", "2026-03-12 满 1 年");
    }

    @Test
    void goesToAnotherBranchWithThePersonAndCountsOn() throws Exception {
        String url = activist();
        UnitId other = otherBranch();
        assertThat(web.page(stage.officer, url)).contains("转到别的支部");
        assertThat(web.page(stage.secretary, url)).doesNotContain("转到别的支部");
        web.refused(moving(url, ""), "请选转入支部", "请写明");
        web.redirected(moving(url, other.text()).param("words", "调到机电队"));
        web.perform(get(url).with(as(stage.secretary))).andExpect(status().isNotFound());
        assertThat(web.page(stage.officer, url)).contains("机电队党支部", "调到机电队");
        assertThat(done(url)).contains("ACTIVIST").doesNotContain("CONTACTS");
        assertThat(stepsOf(stage.branch.id())).isPositive();
        assertThat(stepsOf(other)).isZero();
        assertThat(jdbc.sql("select what from admission.due where home_id = :home and unit_id = :unit")
                        .param("home", stage.branch.home())
                        .param("unit", other.number())
                        .query(String.class)
                        .list())
                .contains("CONTACTS");
    }

    private UnitId otherBranch() {
        NewUnit branch = new NewUnit(
                stage.root.id(),
                UnitKind.BRANCH,
                "机电队党支部",
                null,
                null,
                LocalDate.of(2020, 1, 1),
                3,
                NewUnit.Details.NONE);
        return portal.getBean(Units.class).create(Actor.SYSTEM, branch).id();
    }

    private MockHttpServletRequestBuilder moving(String url, String branch) {
        return post(stage.officer, url + "/branch")
                .param("version", String.valueOf(version(url)))
                .param("branch", branch);
    }

    private List<String> done(String url) {
        AdmissionId id = AdmissionId.of(url.substring(url.lastIndexOf('/') + 1));
        return jdbc.sql("select step from admission.step where home_id = :home and file_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .query(String.class)
                .list();
    }

    private long stepsOf(UnitId unit) {
        return jdbc.sql("select count(*) from fact.all_facts where home_id = :home and unit_id = :unit "
                        + "and fact_kind = 'admission.step'")
                .param("home", stage.branch.home())
                .param("unit", unit.number())
                .query(Long.class)
                .single();
    }

    @Test
    void isNotHereForOthersAndTheCommitteeDoesItsSteps() throws Exception {
        String url = activist();
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(get(url + "/steps/candidate").with(as(stage.officer))).andExpect(status().isForbidden());
        web.perform(get(url + "/steps/nonsense").with(as(stage.secretary))).andExpect(status().isNotFound());
        web.perform(post(stage.secretary, url + "/steps/cultivation")
                        .param("version", "0")
                        .param("on", "2026-06-10"))
                .andExpect(status().isConflict());
    }

    @Test
    void theListTheSearchTheAreaAndTheScoreKnowIt() throws Exception {
        String url = activist();
        String org = "?org=" + stage.root.id().text();
        assertThat(web.page(stage.officer, "/admission/files" + org)).contains("林嘉怡", "入党积极分子", "半年考察", "2025-09-12");
        assertThat(web.page(stage.officer, "/admission/files" + org + "&state=CANDIDATE"))
                .doesNotContain("林嘉怡");
        assertThat(web.page(stage.officer, "/admission/files" + org + "&due=late&q=ljy"))
                .contains("林嘉怡");
        assertThat(web.page(stage.officer, "/admission/files" + org)).contains("先办过了期限的");
        assertThat(web.page(stage.officer, "/admission/files" + org + "&due=higher"))
                .as("a late review waits for the branch")
                .doesNotContain("林嘉怡");
        assertThat(web.page(stage.officer, "/search" + org + "&q=嘉怡")).contains(url);
        assertThat(Standings.figuresOf(portal, "admission", stage.officer, stage.root))
                .containsExactly("正在培养的入党积极分子 1 人");
        portal.getBean(Recompute.class).pending();
        Score cultivation =
                portal
                        .getBean(Scores.class)
                        .valuesOf(Scope.below(stage.branch.path()), stage.branch.id(), 2026)
                        .stream()
                        .filter(one -> one.code().equals("D0-02"))
                        .findFirst()
                        .orElseThrow();
        assertThat(cultivation.points())
                .as("two half years of 2026 without a review")
                .isEqualByComparingTo("4");
        web.perform(get("/admission/files/export.xlsx" + org).with(as(stage.officer)))
                .andExpect(status().isOk());
        web.perform(get(url + "/progress.docx").with(as(stage.officer))).andExpect(status().isOk());
        assertThat(web.page(stage.secretary, url)).contains("最近谁看过");
    }

    @Test
    void examinesAnOldPaperFileAndKeepsNothing() throws Exception {
        String answer = web.page(post(stage.member, "/admission/check")
                .param("values[birth]", "1998-05-20")
                .param("values[APPLICATION]", "2016-05-19")
                .param("values[ADMISSION_MEETING]", "2026-05-10")
                .param("values[ADMISSION_MEETING-VOTERS_DUE]", "20")
                .param("values[ADMISSION_MEETING-VOTERS_PRESENT]", "10")
                .param("values[ADMISSION_MEETING-IN_FAVOUR]", "10")
                .param("values[CONTACTS]", "2025-01-01")
                .param("values[CONTACTS-CONTACTS]", "3")
                .param("values[APPROVAL]", "2026-11-11"));
        assertThat(answer)
                .contains(
                        "还不满 18 周岁，最早 2016-05-20",
                        "发展党员工作细则(2014) 第二十条",
                        "实到 10 人，没有超过半数，至少 11 人",
                        "现在是 3 名",
                        "发展党员工作细则(2026) 第二十五条",
                        "大会后 6 个月");
        web.refused(
                post(stage.member, "/admission/check").param("values[APPLICATION]", "去年"),
                "看不懂“去年”",
                "改好就能核对",
                "href=\"#valuesAPPLICATION\"",
                "value=\"去年\"");
        web.refused(post(stage.member, "/admission/check").param("values[reviews]", "1850-01-01"), "“1850-01-01”的年份不对");
        assertThat(web.page(stage.member, "/admission/check")).contains("只核对，不保存");
    }
}
