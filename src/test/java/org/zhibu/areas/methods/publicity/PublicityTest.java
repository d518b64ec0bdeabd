package org.zhibu.areas.methods.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.TODAY;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.move;
import static org.zhibu.testing.Web.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.testing.Web;

/** From a draft to its readers and back, at four in the afternoon of the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class PublicityTest {

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

    private String redirected(RequestBuilder request) throws Exception {
        return web.redirected(request).replace("#pictures", "");
    }

    private String begun() throws Exception {
        String to = redirected(post(stage.secretary, "/publicity/articles")
                .param("org", stage.branch.id().text())
                .param("title", "雨夜抢通青龙隧道")
                .param("once", UUID.randomUUID().toString()));
        assertThat(to).endsWith("/text");
        return to.substring(0, to.length() - "/text".length());
    }

    private MockHttpServletRequestBuilder text(String url, int version, String audience) {
        return post(stage.secretary, url + "/text")
                .param("title", "雨夜抢通青龙隧道")
                .param("text", "21 时接到通知，12 名党员到场。\n\n[图1]")
                .param("audience", audience)
                .param("version", String.valueOf(version));
    }

    private void missing(RequestPostProcessor who, String url) throws Exception {
        web.perform(get(url).with(who)).andExpect(status().isNotFound());
    }

    /** Signed in as this account and the person behind it. */
    private static RequestPostProcessor person(long account, MemberId member) {
        return as(account, "张玉梅", member);
    }

    private RequestPostProcessor member() {
        return person(stage.member, stage.people.get(4));
    }

    private static String reading(String url) {
        return url.replace("/publicity/articles/", "/my/articles/");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private RequestBuilder upload(String url, byte[] bytes, String words) {
        return multipart(url + "/pictures")
                .file(new MockMultipartFile("file", "IMG_1.jpg", "image/jpeg", bytes))
                .with(as(stage.secretary))
                .with(csrf())
                .param("words", words);
    }

    /** For the branch alone: the secretary writes, submits and checks. */
    private String published() throws Exception {
        String url = begun();
        redirected(upload(url, picture(), "隧道口的积水"));
        redirected(text(url, 0, "BRANCH"));
        redirected(move(stage.secretary, url + "/submission", 1));
        redirected(move(stage.secretary, url + "/publication", 2));
        return url;
    }

    private ActivityId activity(ActivityKind kind, Unit unit) {
        NewActivity held = new NewActivity(
                kind,
                kind.isTalk() ? "谈心谈话" : "防汛清淤志愿服务",
                TODAY,
                LocalTime.of(9, 0),
                60,
                new NewActivity.Texts("青龙隧道", "陈素芳", "王晓桐", null, null, null, null, null),
                List.of(
                        new NewActivity.Attendee(stage.people.get(3), AttendanceStatus.PRESENT, null),
                        new NewActivity.Attendee(stage.people.get(4), AttendanceStatus.PRESENT, null),
                        new NewActivity.Attendee(
                                stage.people.get(5),
                                kind.isTalk() ? AttendanceStatus.PRESENT : AttendanceStatus.LEAVE,
                                kind.isTalk() ? null : "发烧")),
                List.of(),
                kind.decides()
                        ? List.of(new NewActivity.Decision(null, "每周巡查一次排水沟", "胡永春", TODAY.plusDays(7)))
                        : List.of(),
                List.of(),
                null);
        return activities.record(Actor.SYSTEM, unit, held, OffsetDateTime.parse("2026-11-18T15:00:00+08:00"));
    }

    @Test
    void goesFromDraftToItsReadersAndNoFurther() throws Exception {
        String url = published();
        assertThat(web.page(as(stage.secretary), url)).contains("已公布", "第 1 版", "撤下稿件", "修改后再公布");
        String read = web.page(member(), reading(url));
        assertThat(read).contains("12 名党员到场", url + "/pictures/1", "隧道口的积水");
        assertThat(web.page(member(), "/my/articles")).contains("雨夜抢通青龙隧道");
        web.perform(get(url + "/pictures/1").with(member()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        missing(as(stage.stranger), reading(url));
        missing(as(stage.stranger), url + "/pictures/1");
        missing(member(), url);
        assertThat(web.page(as(stage.stranger), "/my/articles")).doesNotContain("雨夜抢通青龙隧道");
    }

    @Test
    void nobodyReadsADraftOrItsPictures() throws Exception {
        String url = begun();
        redirected(upload(url, picture(), "隧道口的积水"));
        redirected(text(url, 0, "BRANCH"));
        missing(member(), reading(url));
        missing(member(), url + "/pictures/1");
        web.perform(get(url + "/pictures/1").with(as(stage.secretary))).andExpect(status().isOk());
        redirected(move(stage.secretary, url + "/submission", 1));
        missing(member(), reading(url));
    }

    @Test
    void theCommitteeChecksWhatOthersRead() throws Exception {
        String url = begun();
        redirected(text(url, 0, stage.root.id().text()));
        redirected(move(stage.secretary, url + "/submission", 1));
        assertThat(web.page(as(stage.secretary), url)).contains("收回来改").doesNotContain("公布稿件");
        web.perform(move(stage.secretary, url + "/publication", 2)).andExpect(status().isForbidden());
        web.refused(move(stage.officer, url + "/return", 2), "请写明");
        redirected(move(stage.officer, url + "/return", 2).param("words", "把时间写准"));
        assertThat(web.page(as(stage.secretary), url)).contains("已退回", "把时间写准");
        redirected(text(url, 3, stage.root.id().text()).param("html", "<div>22 时接到通知。</div>"));
        redirected(move(stage.secretary, url + "/submission", 4));
        redirected(move(stage.officer, url + "/publication", 5));
        assertThat(web.page(as(stage.stranger), reading(url)))
                .contains("22 时接到通知")
                .doesNotContain("21 时");
    }

    @Test
    void theSecretaryAloneChecksWhatTheBranchReads() throws Exception {
        String url = begun();
        redirected(text(url, 0, "BRANCH"));
        redirected(move(stage.secretary, url + "/submission", 1));
        web.perform(move(stage.officer, url + "/publication", 2)).andExpect(status().isForbidden());
        redirected(move(stage.secretary, url + "/publication", 2));
    }

    @Test
    void everyoneReadsWhatIsForEveryone() throws Exception {
        String url = begun();
        redirected(text(url, 0, "EVERYONE"));
        redirected(move(stage.secretary, url + "/submission", 1));
        redirected(move(stage.officer, url + "/publication", 2));
        assertThat(web.page(as(stage.stranger), "/my/articles")).contains("雨夜抢通青龙隧道");
        assertThat(web.page(as(stage.stranger), "/search?q=雨夜抢通"))
                .contains(reading(url))
                .doesNotContain("\"" + url + "\"");
        assertThat(web.page(as(stage.secretary), "/search?q=雨夜抢通"))
                .contains(url)
                .doesNotContain(reading(url));
        long other = stage.secretary;
        stage.set();
        assertThat(web.page(as(stage.stranger), reading(url))).contains("12 名党员到场");
        assertThat(other).isNotEqualTo(stage.secretary);
    }

    @Test
    void canBePublishedAtATimeAndNotBefore() throws Exception {
        String url = begun();
        redirected(text(url, 0, "BRANCH").param("wishedAt", "2026-11-20T09:00"));
        redirected(move(stage.secretary, url + "/submission", 1));
        assertThat(web.page(as(stage.secretary), url)).contains("2026-11-20T09:00");
        web.refused(move(stage.secretary, url + "/publication", 2).param("at", "2026-11-18T15:59"), "公布时间要晚于现在");
        web.refused(move(stage.secretary, url + "/publication", 2).param("at", "下周一"), "看不懂的时间");
        redirected(move(stage.secretary, url + "/publication", 2).param("at", "2026-11-20T09:00"));
        assertThat(web.page(as(stage.secretary), url)).contains("定时公布", "2026-11-20 09:00 才可以看");
        missing(member(), reading(url));
        jdbc.sql("update publicity.edition set visible_from = timestamptz '2026-11-18 07:00+08' where home_id = :home")
                .param("home", stage.branch.home())
                .update();
        assertThat(web.page(member(), reading(url))).contains("12 名党员到场");
    }

    @Test
    void readersKeepTheOldEditionUntilTheNewOneIsPublished() throws Exception {
        String url = published();
        redirected(move(stage.secretary, url + "/revision", 3));
        redirected(text(url, 4, "BRANCH").param("html", "<div>改过的话</div>"));
        redirected(upload(url, picture(), "没有审核的图"));
        assertThat(web.page(member(), reading(url))).contains("12 名党员到场").doesNotContain("改过的话", "没有审核的图");
        missing(member(), url + "/pictures/2");
        web.refused(post(stage.secretary, url + "/pictures/1/words").param("words", "换一句"), "已经公布过");
        redirected(post(stage.secretary, url + "/pictures/1/removal"));
        assertThat(web.page(member(), reading(url))).contains(url + "/pictures/1");
        redirected(move(stage.secretary, url + "/submission", 5));
        redirected(move(stage.secretary, url + "/publication", 6));
        assertThat(web.page(member(), reading(url)))
                .contains("改过的话", "没有审核的图")
                .doesNotContain("12 名党员到场", url + "/pictures/1\"");
        missing(member(), url + "/pictures/1");
        assertThat(web.page(as(stage.secretary), url)).contains("第 2 版", "第 1 版", "正文");
        assertThat(web.page(as(stage.secretary), url + "/editions/1")).contains("12 名党员到场");
        missing(as(stage.secretary), url + "/editions/3");
    }

    @Test
    void whatIsWithdrawnIsGoneForItsReaders() throws Exception {
        String url = published();
        web.refused(move(stage.secretary, url + "/withdrawal", 3), "请写明");
        redirected(move(stage.secretary, url + "/withdrawal", 3).param("words", "数字有误"));
        missing(member(), reading(url));
        missing(member(), url + "/pictures/1");
        assertThat(web.page(member(), "/my/articles")).contains("还没有公布的稿件");
        assertThat(web.page(as(stage.secretary), url)).contains("已撤下", "数字有误", "修改后再公布");
        assertThat(facts()).isZero();
    }

    private long facts() {
        return jdbc.sql("select count(*) from publicity.facts where home_id = :home and unit_id = :unit")
                .param("home", stage.branch.home())
                .param("unit", stage.branch.id().number())
                .query(Long.class)
                .single();
    }

    @Test
    void oneArticleIsOneFactHoweverOftenItIsPublished() throws Exception {
        String url = published();
        redirected(move(stage.secretary, url + "/revision", 3));
        redirected(move(stage.secretary, url + "/submission", 4));
        redirected(move(stage.secretary, url + "/publication", 5));
        assertThat(facts()).isOne();
    }

    @Test
    void isDraftedFromAnActivityOnceAndWithoutNames() throws Exception {
        ActivityId held = activity(ActivityKind.OTHER, stage.branch);
        String record = "/life/activities/" + held;
        assertThat(web.page(as(stage.secretary), record)).contains("写成宣传稿件");
        MockHttpServletRequestBuilder press = post(stage.secretary, "/publicity/activities/" + held + "/article");
        String to = redirected(press);
        assertThat(redirected(press)).as("pressed again").isEqualTo(to);
        assertThat(jdbc.sql("select count(*) from publicity.article where home_id = :home")
                        .param("home", stage.branch.home())
                        .query(Long.class)
                        .single())
                .isOne();
        String written = web.page(as(stage.secretary), to);
        assertThat(written)
                .contains("防汛清淤志愿服务", "2026年11月18日", "青龙隧道", "到会党员 2 名", "每周巡查一次排水沟", "桥隧养护党支部")
                .doesNotContain("张玉梅", "孙雅琴", "发烧", "胡永春");
        assertThat(web.page(as(stage.secretary), record))
                .contains("宣传稿件：防汛清淤志愿服务（草稿）")
                .doesNotContain("写成宣传稿件");
        assertThat(web.page(as(stage.officer), record)).doesNotContain("写成宣传稿件");
    }

    @Test
    void aGroupsActivityIsToldByItsBranch() throws Exception {
        ActivityId held = activity(ActivityKind.OTHER, stage.group);
        String to = redirected(post(stage.secretary, "/publicity/activities/" + held + "/article"));
        assertThat(web.page(as(stage.secretary), to.replace("/text", ""))).contains("本支部党员");
    }

    @Test
    void aTalkIsNobodysNews() throws Exception {
        ActivityId talk = activity(ActivityKind.TALK, stage.branch);
        assertThat(web.page(as(stage.secretary), "/life/activities/" + talk)).doesNotContain("写成宣传稿件");
        web.perform(post(stage.secretary, "/publicity/activities/" + talk + "/article"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("谈心谈话只记谁和谁")));
    }

    @Test
    void refusesWithWordsAndKeepsWhatWasTyped() throws Exception {
        String url = begun();
        web.refused(text(url, 0, "BRANCH").param("wishedAt", "2026-11-01T08:00"), "公布时间要晚于现在");
        web.perform(post(stage.secretary, url + "/text")
                        .param("title", "")
                        .param("text", "第一段。\n\n# 小标题 <b>")
                        .param("audience", "BRANCH")
                        .param("version", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写标题")))
                .andExpect(content().string(containsString("第一段。\n\n# 小标题 &lt;b&gt;")));
        web.refused(text(url, 0, "1"), "请选给谁看");
        web.refused(move(stage.secretary, url + "/submission", 0), "还没有正文");
        web.perform(text(url, 7, "BRANCH")).andExpect(status().isConflict());
    }

    @Test
    void refusesPicturesWithWords() throws Exception {
        String url = begun();
        web.refused(upload(url, picture(), ""), "请写图片说明");
        web.refused(upload(url, "GIF89a..........".getBytes(), "动图"), "只能传 JPG 或 PNG 图片");
        web.refused(upload(url, new byte[(5 << 20) + 1], "大图"), "图片超过 5 MB");
        web.refused(
                multipart(url + "/pictures")
                        .with(as(stage.secretary))
                        .with(csrf())
                        .param("words", "没有图"),
                "请选一张图片");
        web.perform(multipart(url + "/pictures/inserted")
                        .file(new MockMultipartFile("file", "a.png", "image/png", picture()))
                        .with(as(stage.secretary))
                        .with(csrf())
                        .param("words", "隧道口"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"number\":1")));
        web.perform(multipart(url + "/pictures/inserted")
                        .file(new MockMultipartFile("file", "a.svg", "image/svg+xml", "<svg/>".getBytes()))
                        .with(as(stage.secretary))
                        .with(csrf())
                        .param("words", "隧道口"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("只能传 JPG 或 PNG 图片")));
    }

    @Test
    void onlyThePageWithTheEditorLoosensItsPolicyByAWordOfItsOwn() throws Exception {
        String url = begun();
        String first = policy(url + "/text");
        assertThat(first).contains("style-src 'self' 'nonce-").contains("script-src 'self';");
        assertThat(policy(url + "/text")).as("another word each time").isNotEqualTo(first);
        for (String strict : List.of(url, "/publicity/articles", "/my/articles"))
            assertThat(policy(strict)).contains("style-src 'self';").doesNotContain("nonce");
    }

    private String policy(String url) throws Exception {
        return Objects.requireNonNull(web.perform(get(url).with(as(stage.secretary)))
                .andReturn()
                .getResponse()
                .getHeader("Content-Security-Policy"));
    }

    @Test
    void storedTextIsCleanedAgainBeforeItIsShown() throws Exception {
        String url = published();
        jdbc.sql(
                        "update publicity.edition set body = '<p>x</p><img src=x onerror=alert(1)><script>alert(1)</script>' where home_id = :home")
                .param("home", stage.branch.home())
                .update();
        assertThat(web.page(member(), reading(url))).contains("<p>x</p>").doesNotContain("onerror", "alert(1)");
    }

    @Test
    void isFoundListedCountedAndExported() throws Exception {
        String url = published();
        String org = "?org=" + stage.branch.id().text();
        assertThat(web.page(as(stage.secretary), "/publicity/articles" + org))
                .contains("雨夜抢通青龙隧道", "今年公布 1 篇", "本支部党员");
        assertThat(web.page(
                        as(stage.officer),
                        "/publicity/articles?org=" + stage.root.id().text() + "&q=接到通知"))
                .contains("雨夜抢通青龙隧道");
        assertThat(web.page(
                        as(stage.officer),
                        "/publicity/articles?state=DRAFT&org=" + stage.root.id().text()))
                .doesNotContain("雨夜抢通青龙隧道");
        assertThat(web.page(
                        as(stage.officer),
                        "/publicity/articles?period=2026&org=" + stage.root.id().text()))
                .contains("雨夜抢通青龙隧道");
        assertThat(web.page(as(stage.secretary), "/search" + org + "&q=青龙隧道")).contains(url);
        assertThat(web.page(
                        as(stage.stranger), "/search?org=" + stage.other.id().text() + "&q=青龙隧道"))
                .as("another branch finds nothing of it")
                .doesNotContain(url, "雨夜抢通青龙隧道");
        assertThat(web.page(as(stage.secretary), "/areas/methods" + org)).contains("宣传稿件", "今年公布（篇）");
        web.perform(get("/publicity/articles/export.xlsx" + org).with(as(stage.secretary)))
                .andExpect(status().isOk());
        assertThat(web.page(member(), "/my/articles?q=接到通知")).contains("雨夜抢通青龙隧道");
        assertThat(web.page(member(), "/my/articles?q=别的")).doesNotContain("雨夜抢通青龙隧道");
    }

    @Test
    void waitsOnTheDeskOfWhoHasToAct() throws Exception {
        String url = begun();
        redirected(text(url, 0, stage.root.id().text()));
        redirected(move(stage.secretary, url + "/submission", 1));
        assertThat(web.page(
                        as(stage.officer),
                        "/areas/methods?org=" + stage.root.id().text()))
                .contains("审核 1 篇稿件");
        assertThat(web.page(
                        as(stage.secretary), "/desk?org=" + stage.branch.id().text()))
                .doesNotContain("审核稿件");
        assertThat(web.page(as(stage.officer), "/notices")).contains("有稿件等审核：雨夜抢通青龙隧道");
        redirected(move(stage.officer, url + "/return", 2).param("words", "再核实"));
        assertThat(web.page(
                        as(stage.secretary), "/desk?org=" + stage.branch.id().text()))
                .contains("修改被退回的稿件“雨夜抢通青龙隧道”");
        redirected(text(url, 3, "BRANCH"));
        redirected(move(stage.secretary, url + "/submission", 4));
        assertThat(web.page(
                        as(stage.secretary), "/desk?org=" + stage.branch.id().text()))
                .contains("审核稿件“雨夜抢通青龙隧道”");
    }
}
