package org.zhibu.areas.service.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;
import static org.zhibu.testing.Web.to;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.testing.Standings;
import org.zhibu.testing.Web;

/** From the offer of a course to hours and certificates, on Wednesday the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class TrainingTest {

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

    private MockHttpServletRequestBuilder course(String from, String to, int places) {
        return post(stage.officer, "/training/courses")
                .param("org", stage.root.id().text())
                .param("once", UUID.randomUUID().toString())
                .param("title", "书记集中轮训")
                .param("level", "COUNTY")
                .param("audience", "LEADERS")
                .param("place", "县委党校")
                .param("content", "支部工作条例")
                .param("fromOn", from)
                .param("fromHalf", "MORNING")
                .param("toOn", to)
                .param("toHalf", "AFTERNOON")
                .param("weekends", "true")
                .param("hours", "4")
                .param("places", String.valueOf(places))
                .param("enrolBy", from);
    }

    private String published(String from, String to, int places) throws Exception {
        String url = web.redirected(course(from, to, places));
        web.redirected(move(url + "/publication", 0));
        return url;
    }

    private MockHttpServletRequestBuilder move(String address, int version) {
        return post(stage.officer, address)
                .param("version", String.valueOf(version))
                .param("once", UUID.randomUUID().toString());
    }

    private MockHttpServletRequestBuilder enrol(String url, long who, int... people) {
        MockHttpServletRequestBuilder request = post(who, url + "/enrolments")
                .param(
                        "org",
                        (who == stage.officer ? stage.root : stage.branch).id().text())
                .param("once", UUID.randomUUID().toString());
        for (int person : people)
            request.param("people", stage.people.get(person).text());
        return request;
    }

    private RequestPostProcessor member(int person) {
        return as(stage.member, "张玉梅", stage.people.get(person));
    }

    private static List<String> links(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) if (!found.contains(matcher.group())) found.add(matcher.group());
        return found;
    }

    /** Enters every half day; those named stayed away from the half days from this one on. */
    private void attend(String url, int absentFrom, int... absent) throws Exception {
        List<String> sessions = links(web.page(stage.officer, url), "/training/sessions/[0-9a-z-]+");
        for (int at = 0; at < sessions.size(); at++) {
            MockHttpServletRequestBuilder request = move(sessions.get(at), 0);
            for (int person : absent)
                if (at >= absentFrom) request.param("statuses[" + enrolment(url, person) + "]", "ABSENT");
            web.redirected(request);
        }
    }

    private long enrolment(String url, int person) {
        return jdbc.sql(
                        "select id from training.enrolment where home_id = :home and course_id = :course and member_id = :member")
                .param("home", stage.root.home())
                .param(
                        "course",
                        CourseId.of(url.substring(url.lastIndexOf('/') + 1)).number())
                .param("member", stage.people.get(person).number())
                .query(Long.class)
                .single();
    }

    private BigDecimal hours(int person, int year) {
        return jdbc.sql("""
                        select coalesce(sum(hours), 0) from study.hour_entry
                        where home_id = :home and member_id = :member and extract(year from held_on) = :year
                        """)
                .param("home", stage.root.home())
                .param("member", stage.people.get(person).number())
                .param("year", year)
                .query(BigDecimal.class)
                .single();
    }

    private int version(String url) {
        return jdbc.sql("select version from training.course where home_id = :home and id = :id")
                .param("home", stage.root.home())
                .param(
                        "id",
                        CourseId.of(url.substring(url.lastIndexOf('/') + 1)).number())
                .query(Integer.class)
                .single();
    }

    private String finished(String from, String to) throws Exception {
        String url = published(from, to, 10);
        web.redirected(enrol(url, stage.officer, 0, 1, 2));
        attend(url, 1, 2);
        web.redirected(move(url + "/completion", version(url)));
        return url;
    }

    @Test
    void leadsFromTheOfferToHoursAndCertificates() throws Exception {
        String url = finished("2026-11-16", "2026-11-17");
        assertThat(hours(0, 2026)).isEqualByComparingTo("16");
        assertThat(hours(2, 2026)).isEqualByComparingTo("4");
        String page = web.page(stage.officer, url);
        assertThat(page).contains("已结业", "未结业", "党训〔2026〕1 号", "党训〔2026〕2 号").doesNotContain("3 号");
        String file =
                links(page, "/training/enrolments/[0-9a-z-]+/certificate.docx").get(0);
        byte[] word = web.perform(get(file).with(as(stage.secretary)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(text.getText()).contains("结业证书", "“书记集中轮训”（县级以上集中轮训）", "计 16 学时", "2026年11月18日");
        }
        assertThat(web.page(stage.secretary, "/study/hours/" + stage.people.get(0) + "?year=2026"))
                .contains("书记集中轮训（上午）", url);
        web.perform(get(file).with(as(stage.stranger))).andExpect(status().isNotFound());
    }

    @Test
    void aBranchSeesItsOwnPeopleOnly() throws Exception {
        String url = published("2026-12-01", "2026-12-02", 10);
        web.redirected(enrol(url, stage.secretary, 0, 1));
        assertThat(web.page(stage.secretary, url)).contains("陈素芳", "李国梁").doesNotContain("取消培训班");
        assertThat(web.page(stage.stranger, url)).contains("书记集中轮训", "还没有人报名").doesNotContain("李国梁");
        web.perform(move(url + "/cancellation", 1).with(as(stage.secretary)).param("words", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void refusesWhomACourseIsNotFor() throws Exception {
        String url = published("2026-12-01", "2026-12-02", 10);
        web.refused(enrol(url, stage.secretary, 5), "不是这个班面向的");
        web.refused(enrol(url, stage.secretary), "请至少选一个人");
        web.redirected(enrol(url, stage.secretary, 1));
        web.refused(enrol(url, stage.secretary, 1), "李国梁 已经报过名");
    }

    @Test
    void whoComesAfterTheLastSeatWaitsAndMovesUp() throws Exception {
        String url = published("2026-12-01", "2026-12-01", 1);
        web.redirected(enrol(url, stage.secretary, 0));
        web.refused(enrol(url, stage.secretary, 1), "名额刚好报满了");
        web.redirected(enrol(url, stage.secretary, 1).param("queue", "true"));
        assertThat(web.page(stage.officer, url)).contains("1 / 1 人，1 人排队", "排队候补");
        String first =
                "/training/enrolments/" + new EnrolmentId(stage.root.home(), enrolment(url, 0)).text() + "/withdrawal";
        web.redirected(move(first, 0).with(as(stage.secretary)));
        String page = web.page(stage.officer, url);
        assertThat(page).contains("1 / 1 人", "候补转正", "已退出").doesNotContain("人排队");
        web.perform(move(first, 0).with(as(stage.secretary))).andExpect(status().isConflict());
    }

    @Test
    void tellsHowManyPlacesAreLeftWhenTooManyAreChosen() throws Exception {
        String url = published("2026-12-01", "2026-12-01", 2);
        web.refused(enrol(url, stage.secretary, 0, 1, 2), "还剩 2 个名额，选了 3 人");
        assertThat(web.page(stage.officer, url)).contains("已报 0 人，名额 2");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ofTwoOfficersTakingTheLastSeatOneIsToldThatItIsFull() throws Exception {
        String url = published("2026-12-01", "2026-12-01", 1);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int person : new int[] {0, 1})
            answers.add(both.submit(() -> {
                start.await();
                return web.perform(enrol(url, stage.secretary, person))
                        .andReturn()
                        .getResponse()
                        .getStatus();
            }));
        start.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) statuses.add(answer.get());
        both.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(302, 422);
        assertThat(web.page(stage.officer, url)).contains("已报 1 人，名额 1");
    }

    @Test
    void halfADayAndADayAreCappedTogetherWithOtherStudy() throws Exception {
        jdbc.sql("""
                        insert into study.hour_entry (home_id, id, member_home_id, member_id, unit_id, held_on, hours,
                            rule_code, source_type, source_home_id, source_id, title, starts_at, minutes_long, per_hour)
                        values (:home, 77, :home, :member, :unit, date '2026-11-16', 3, 'SH-20', 'life.activity', :home, 77, '晨学',
                            time '08:00', 180, 1)
                        """)
                .param("home", stage.root.home())
                .param("member", stage.people.get(0).number())
                .param("unit", stage.branch.id().number())
                .update();
        finished("2026-11-16", "2026-11-16");
        assertThat(hours(0, 2026)).isEqualByComparingTo("8");
        assertThat(hours(1, 2026)).isEqualByComparingTo("8");
    }

    @Test
    void aCourseOverTheTurnOfTheYearCountsInBoth() throws Exception {
        finished("2025-12-31", "2026-01-01");
        assertThat(hours(0, 2025)).isEqualByComparingTo("8");
        assertThat(hours(0, 2026)).isEqualByComparingTo("8");
    }

    @Test
    void aCorrectionNeedsAReasonAndHoursAndCertificatesFollow() throws Exception {
        String url = finished("2026-11-16", "2026-11-17");
        List<String> sessions = links(web.page(stage.officer, url), "/training/sessions/[0-9a-z-]+");
        String last = sessions.get(3);
        MockHttpServletRequestBuilder wrong = move(last, 1).param("statuses[" + enrolment(url, 0) + "]", "LEAVE");
        web.refused(wrong, "请写更正原因");
        web.redirected(move(last, 1)
                .param("statuses[" + enrolment(url, 0) + "]", "LEAVE")
                .param("words", "当天下午开会"));
        assertThat(hours(0, 2026)).isEqualByComparingTo("12");
        assertThat(hours(2, 2026)).isEqualByComparingTo("8");
        assertThat(web.page(stage.officer, url)).contains("当天下午开会").doesNotContain("党训〔2026〕1 号");
        web.perform(move(last, 1).param("words", "再改")).andExpect(status().isConflict());
        web.redirected(move(last, 2).param("words", "核对签到表，实际到了"));
        assertThat(web.page(stage.officer, url)).contains("党训〔2026〕1 号");
        assertThat(hours(0, 2026)).isEqualByComparingTo("16");
    }

    @Test
    void isNotEndedBeforeItIsOverOrWithAttendanceMissing() throws Exception {
        String running = published("2026-11-17", "2026-11-18", 10);
        web.redirected(enrol(running, stage.officer, 0));
        web.refused(move(running + "/completion", 1), "还有 4 个半天没登记到课");
        String coming = published("2026-11-18", "2026-11-19", 10);
        web.redirected(enrol(coming, stage.officer, 0));
        web.refused(move(coming + "/completion", 1), "到 2026-11-19 才办完");
        String tomorrow = jdbc.sql("""
                        select s.id from training.session s where s.home_id = :home and s.held_on = date '2026-11-19' limit 1
                        """)
                .param("home", stage.root.home())
                .query(Long.class)
                .single()
                .toString();
        SessionId id = new SessionId(stage.root.home(), Long.parseLong(tomorrow));
        web.refused(move(id.href(), 0), "2026-11-19 还没到");
        assertThat(web.page(
                        stage.officer,
                        "/training/courses?org=" + stage.root.id().text()))
                .contains("个半天的到课还没登记");
    }

    @Test
    void refusesAnOfferThatCannotBe() throws Exception {
        web.refused(course("2026-12-02", "2026-12-01", 10), "结束不能早于开始");
        web.refused(
                course("2026-12-05", "2026-12-06", 10)
                        .param("weekends", "false")
                        .with(request -> {
                            request.setParameter("weekends", "false");
                            return request;
                        }),
                "这几天都是周六周日");
        web.refused(course("2026-12-01", "2026-12-01", 0), "名额填 1 到 500 的整数");
        web.refused(course("2019-01-01", "2019-01-02", 10), "只能填 2025 年到 2027 年之间的日期");
        web.refused(course("2036-01-01", "2036-01-02", 10), "只能填 2025 年到 2027 年之间的日期");
        web.refused(
                course("2026-12-01", "2026-12-01", 10).with(request -> {
                    request.setParameter("places", "99999999999");
                    request.setParameter("level", "NOPE");
                    return request;
                }),
                "数字没有看懂，请填整数");
        web.refused(
                course("2026-12-01", "2026-12-01", 10).with(request -> {
                    request.setParameter("hours", "4.5");
                    return request;
                }),
                "每半天 0.5 到 4 小时");
        web.refused(
                course("2026-12-01", "2026-12-01", 10).with(request -> {
                    request.setParameter("enrolBy", "2026-12-02");
                    return request;
                }),
                "报名截止不能晚于开班的 2026-12-01");
    }

    @Test
    void placesCoverThoseWhoSitAndDaysStayOnceAttendanceWasEntered() throws Exception {
        String url = published("2026-11-16", "2026-11-17", 3);
        web.redirected(enrol(url, stage.officer, 0, 1));
        web.refused(changed(url, "2026-11-16", 1), "名额不能少于已报的 2 人");
        web.redirected(changed(url, "2026-11-16", 2));
        attend(url, 9);
        web.refused(changed(url, "2026-11-15", 2), "时间不能再改");
    }

    private MockHttpServletRequestBuilder changed(String url, String from, int places) {
        int version = version(url);
        return course(from, "2026-11-17", places)
                .param("version", String.valueOf(version))
                .with(to(url + "/details"));
    }

    @Test
    void aMemberEnrolsOnTheOwnPageAndKeepsTheCertificate() throws Exception {
        String url = web.redirected(course("2026-11-18", "2026-11-18", 5).with(request -> {
            request.setParameter("audience", "ALL");
            return request;
        }));
        web.redirected(move(url + "/publication", 0));
        String mine = "/my/training/" + url.substring(url.lastIndexOf('/') + 1);
        assertThat(web.page(member(4), "/my/training")).contains("我要报名");
        web.redirected(post(mine + "/enrolment").with(member(4)).with(csrf()));
        assertThat(web.page(member(4), "/my")).contains("参加“书记集中轮训”");
        attend(url, 9);
        web.redirected(move(url + "/completion", 1));
        assertThat(web.page(member(4), "/my/training")).contains("记入 8 学时", "下载证书");
        web.perform(get(mine + "/certificate.docx").with(member(4))).andExpect(status().isOk());
        web.perform(get(mine + "/certificate.docx").with(member(5))).andExpect(status().isNotFound());
    }

    @Test
    void showsWhoIsBehindAndTheScoreCountsTheSecretarysCourse() throws Exception {
        String behind = "/training/behind?org=" + stage.branch.id().text();
        assertThat(web.page(stage.secretary, behind))
                .contains("陈素芳", "书记缺县级以上轮训", "今年没有集中培训", "学时慢于进度")
                .contains("唐秀英", "新党员缺集中培训")
                .doesNotContain("张玉梅");
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id().text()))
                .contains("陈素芳 今年还没参加县级以上集中轮训", "支部工作条例(试行) 第二十五条");
        finished("2026-11-16", "2026-11-17");
        assertThat(web.page(stage.secretary, behind + "&state=ROTATION")).contains("没有找到");
        assertThat(web.page(stage.secretary, behind + "&state=COURSE"))
                .contains("王晓桐")
                .doesNotContain("李国梁");
        assertThat(jdbc.sql("""
                        select count(*) from fact.all_facts
                        where home_id = :home and fact_kind = 'training.rotation' and occurred_on = date '2026-11-17'
                        """)
                        .param("home", stage.root.home())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(web.page(
                        stage.officer,
                        "/training/behind/branches?org=" + stage.root.id().text()))
                .contains("桥隧养护党支部");
        assertThat(web.page(
                        stage.officer, "/areas/service?org=" + stage.root.id().text()))
                .contains("党务培训", "培训还欠着", "学习教育");
        assertThat(Standings.figuresOf(portal, "training", stage.officer, stage.root))
                .anyMatch(figure -> figure.endsWith(" 2 人次"));
    }

    @Test
    void theOldAndIllAreNotAsked() throws Exception {
        jdbc.sql("update member.member set study_exempt = 'ill' where home_id = :home and id = :id")
                .param("home", stage.root.home())
                .param("id", stage.people.get(2).number())
                .update();
        assertThat(web.page(
                        stage.secretary,
                        "/training/behind?org=" + stage.branch.id().text()))
                .contains("李国梁")
                .doesNotContain("王晓桐");
    }

    /** Two of the cast are probationary since 2005, and late whatever a secretary owes. */
    @Test
    void aNewSecretaryHasUntilTheSameDaySixMonthsLater() throws Exception {
        assertThat(induction(LocalDate.of(2026, 5, 19))).contains("2026-11-19", "2 人过了期限");
        assertThat(induction(LocalDate.of(2026, 5, 18))).contains("2026-11-18", "2 人过了期限");
        assertThat(induction(LocalDate.of(2026, 5, 17))).contains("2026-11-17", "3 人过了期限");
        assertThat(induction(LocalDate.of(2025, 11, 18))).contains("没有找到");
    }

    private String induction(LocalDate appointed) throws Exception {
        jdbc.sql("update organization.post set from_on = :on where unit_id = :unit and duty_code = 'BS01'")
                .param("on", appointed)
                .param("unit", stage.branch.id().number())
                .update();
        return web.page(
                stage.secretary,
                "/training/behind?state=INDUCTION&org=" + stage.branch.id().text());
    }

    @Test
    void cancellationTellsTheBranches() throws Exception {
        String url = published("2026-12-01", "2026-12-02", 10);
        web.redirected(enrol(url, stage.secretary, 0));
        web.refused(move(url + "/cancellation", 1), "请写明理由");
        web.redirected(move(url + "/cancellation", 1).param("words", "会期冲突"));
        assertThat(web.page(stage.secretary, "/notices")).contains("培训班取消了：书记集中轮训");
        web.perform(enrol(url, stage.secretary, 1)).andExpect(status().isForbidden());
    }

    @Test
    void thoseWhoEnrolAreToldOnceThatACourseIsOpen() throws Exception {
        published("2026-12-01", "2026-12-02", 10);
        assertThat(web.page(stage.secretary, "/notices")).containsOnlyOnce("培训班“书记集中轮训”可以报名了，2026-12-01 截止");
        assertThat(web.page(stage.stranger, "/notices"))
                .as("nobody of the course in that branch")
                .doesNotContain("可以报名了");
        assertThat(web.page(as(stage.member), "/notices")).doesNotContain("可以报名了");
    }

    @Test
    void newMembersAreToldOfTheirCourseThemselves() throws Exception {
        jdbc.sql("update member.member set category = '02', full_on = null where home_id = :home and id = :id")
                .param("home", stage.root.home())
                .param("id", stage.people.get(4).number())
                .update();
        String url = web.redirected(course("2026-12-01", "2026-12-02", 10).with(request -> {
            request.setParameter("audience", "NEW_MEMBERS");
            return request;
        }));
        web.redirected(move(url + "/publication", 0));
        assertThat(web.page(as(stage.member), "/notices")).containsOnlyOnce("可以报名了");
        assertThat(web.page(stage.secretary, "/notices")).containsOnlyOnce("可以报名了");
    }

    @Test
    void listsAndExportsHoldWhatTheFilterSays() throws Exception {
        published("2026-12-01", "2026-12-02", 10);
        String org = "?org=" + stage.root.id().text();
        assertThat(web.page(stage.officer, "/training/courses" + org)).contains("书记集中轮训", "0 / 10");
        assertThat(web.page(stage.officer, "/training/courses" + org + "&state=FINISHED"))
                .doesNotContain("0 / 10");
        for (String file : List.of("/training/courses/export.xlsx", "/training/behind/export.xlsx"))
            web.perform(get(file + org).with(as(stage.officer))).andExpect(status().isOk());
        assertThat(web.page(
                        stage.officer, "/search?q=集中轮训&org=" + stage.root.id().text()))
                .contains("书记集中轮训");
    }
}
