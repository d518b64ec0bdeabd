package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** The secretary of a branch logs one meeting; papers, hours, duties and points follow, and follow every correction. */
class SecretaryJourneyTest extends Journey {

    private static final String SECRETARY = "chensufang";
    private static final int MOST = 12;
    private static final String MINUTES = "一、学习情况\n李国梁领学。\n\n二、工作通报\n陈素芳通报全年工作。\n\n三、讨论和决议\n同意成立突击队。";
    private static final String MATTER = "成立冬季保畅突击队";

    @Autowired
    Clock clock;

    private Visit signedIn(Visit visit) {
        return visit.signIn(SECRETARY, DemoSeeder.PASSWORD);
    }

    /** Every page of the journey as it is before anybody does anything, without barriers and without scrolling sideways. */
    @ParameterizedTest
    @EnumSource(Size.class)
    void findsEveryPageReadable(Size size) {
        Visit visit = signedIn(visit(size));
        assertThat(visit.where()).isEqualTo("/desk");
        assertThat(visit.text()).contains("要做", "已做", "下一步", "支部工作条例(试行)", "系统替你填了什么");
        readable(visit);
        visit.picture("desk-" + size.name().toLowerCase(Locale.ROOT));
        for (String page : List.of(
                "/duty/calendar",
                "/life/activities",
                "/life/activities?q=没有这样的活动",
                "/life/decisions",
                "/life/decisions?state=all",
                "/life/activities/new?kind=TALK",
                "/life/activities/new?kind=STUDY",
                "/life/activities/new?kind=VOLUNTEER",
                "/life/activities/new?kind=RESEARCH")) {
            assertThat(visit.open(page)).as(page).isEqualTo(200);
            readable(visit);
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void logsAMeetingOfTwentyWithinTwelveInteractions(Size size) throws IOException {
        Visit visit = signedIn(visit(size));
        int before = visit.interactions();
        fillFromTheDesk(visit);
        assertThat(visit.page().locator("#effects").innerText())
                .contains("记下 17 人的出席", "会议记录 Word 1 份", "签到表 Word 1 份", "支部党员大会", "17 人学时", "1 项表决");
        readable(visit);
        visit.picture("activity-new-" + size.name().toLowerCase(Locale.ROOT));
        visit.press("保存活动");
        assertThat(visit.interactions() - before).isLessThanOrEqualTo(MOST);
        recordShowsWhatItCountedTowards(visit);
        visit.picture("activity-" + size.name().toLowerCase(Locale.ROOT));
        papersAreWord(visit);
    }

    @Test
    void logsTheSameWithoutScripts() throws IOException {
        Visit visit = signedIn(visitWithoutScripts(Size.PHONE));
        fillFromTheDesk(visit);
        visit.press("看会更新什么");
        assertThat(visit.where()).endsWith("#effects");
        assertThat(visit.page().locator("#effects").innerText()).contains("记下 17 人的出席", "17 人学时", "1 项表决");
        assertThat(visit.page().getByLabel("会议记录").first().inputValue()).contains("李国梁领学。");
        visit.press("保存活动");
        recordShowsWhatItCountedTowards(visit);
        papersAreWord(visit);
    }

    /** Two on leave, one absent, minutes, one vote: 11 interactions, saving is the twelfth. */
    private static void fillFromTheDesk(Visit visit) {
        visit.click(".zb-main a.btn-primary[href*='/life/activities/new']");
        visit.click("[name=kind][value=OL-01]");
        assertThat(visit.page().locator(".zb-tile").count()).isEqualTo(20);
        tap(visit, 5);
        visit.fill(why(visit, 5), "病假");
        tap(visit, 6);
        visit.fill(why(visit, 6), "出差");
        tap(visit, 7);
        tap(visit, 7);
        visit.fill("会议记录", MINUTES);
        visit.fill("表决事项", MATTER);
        visit.fill("赞成", "13");
        if (visit.scripts()) settle(visit);
    }

    /** The preview follows what was typed once the field is left. */
    private static void settle(Visit visit) {
        visit.page().locator("[name='votes[0].inFavour']").blur();
        visit.page().locator("#effects").getByText("1 项表决").waitFor(new Locator.WaitForOptions().setTimeout(10_000));
    }

    private static void tap(Visit visit, int person) {
        visit.click(".zb-tile >> nth=" + person + " >> label");
    }

    private static String why(Visit visit, int person) {
        return visit.page().locator(".zb-tile").nth(person).getAttribute("aria-label") + " 的请假原因";
    }

    private static void recordShowsWhatItCountedTowards(Visit visit) {
        visit.page().waitForURL("**/life/activities/*-*");
        assertThat(visit.text())
                .contains("已保存", "计入了哪里", "17 人的出席记录", "学时记录 17 条", "支部党员大会", "达标")
                .contains("（病假）", "（出差）", "20 人 / 17 人", "李国梁领学。", "修改记录");
        readable(visit);
        Locator counted = visit.page().locator("[aria-labelledby=counted-title] li");
        assertThat(counted.count()).isGreaterThanOrEqualTo(7);
        assertThat(visit.page()
                        .locator("[aria-labelledby=counted-title] li a[href]")
                        .count())
                .as("every consequence has a door")
                .isEqualTo(counted.count());
    }

    private static void papersAreWord(Visit visit) throws IOException {
        String absent =
                visit.page().locator("#attendance dd").nth(2).innerText().strip();
        assertThat(words(visit, "minutes.docx"))
                .contains("桥隧养护", "李国梁领学。", "病假", "出差", absent, MATTER, "主持人签字", "记录人签字");
        assertThat(words(visit, "sign-in-sheet.docx")).contains("签到表", "陈素芳", "缺席", absent);
    }

    private static String words(Visit visit, String paper) throws IOException {
        Download download = visit.page().waitForDownload(() -> visit.click(".zb-head a[href$='/" + paper + "']"));
        assertThat(download.suggestedFilename()).endsWith(".docx");
        try (InputStream in = Files.newInputStream(download.path());
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    /** Opens the form for a day and saves it as it comes. */
    private static void logAsItComes(Visit visit, String kind, LocalDate on) {
        visit.open("/life/activities/new?kind=" + kind + "&date=" + on);
        if (visit.page().locator("#lateReason").count() > 0) visit.fill("补录原因", "会后出差，回来补记");
        visit.press("保存活动");
        visit.page().waitForURL("**/life/activities/*-*");
    }

    @Test
    void aLateEntrySaysBothDatesAndWhy() {
        Visit visit = signedIn(visit(Size.PHONE));
        LocalDate held = LocalDate.now(clock).minusDays(20);
        visit.open("/life/activities/new?kind=STUDY&date=" + held);
        visit.press("保存活动");
        assertThat(visit.text()).contains("超过 7 天才登记的算补录，请写一句补录原因");
        readable(visit);
        visit.fill("补录原因", "会后出差，回来补记");
        visit.press("保存活动");
        visit.page().waitForURL("**/life/activities/*-*");
        assertThat(visit.page().locator("h1 + .zb-tag").innerText()).contains("补录");
        assertThat(visit.text())
                .contains(held + " 办的活动，" + LocalDate.now(clock))
                .contains("原因：会后出差，回来补记");
        readable(visit);
        visit.open("/life/activities?late=only");
        assertThat(visit.page().locator("tbody tr").first().innerText()).contains("补录");
    }

    @Test
    void aCorrectionKeepsItsHistoryAndFlowsToAttendanceHoursAndDuty() {
        Visit visit = signedIn(visit(Size.DESKTOP));
        logAsItComes(visit, "OL-01", LocalDate.now(clock));
        String record = visit.where();
        assertThat(visit.text()).contains("学时记录 20 条", "20 人的出席记录");
        visit.follow("修改");
        tap(visit, 9);
        tap(visit, 9);
        visit.press("保存修改");
        assertThat(visit.text()).contains("请写一句修改原因，会留在修改记录里");
        readable(visit);
        visit.fill("修改原因", "漏记一人缺席");
        visit.press("保存修改");
        visit.page().waitForURL("**" + record);
        assertThat(visit.text()).contains("学时记录 19 条", "19 人的出席记录").contains("修改", "原因：漏记一人缺席", "登记");
        readable(visit);
        visit.open("/life/activities?kind=OL-01");
        assertThat(visit.page().locator("tr:has(a[href$='" + record + "'])").innerText())
                .contains("19/20");
    }

    @Test
    void aWithdrawalTakesAllBack() {
        Visit visit = signedIn(visit(Size.PHONE));
        logAsItComes(visit, "OL-04", LocalDate.now(clock));
        String record = visit.where();
        visit.follow("撤回");
        assertThat(visit.text()).contains("不再计入：学时记录 20 条", "不再计入：20 人的出席记录");
        readable(visit);
        visit.fill("撤回原因", "同一次登记了两遍");
        visit.press("撤回记录");
        visit.page().waitForURL("**" + record);
        assertThat(visit.text()).contains("这条记录已经撤回", "同一次登记了两遍").doesNotContain("计入了哪里", "办结决议", "修改活动");
        readable(visit);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        Visit visit = signedIn(visit(Size.DESKTOP));
        visit.open("/life/activities/new?kind=OL-01");
        visit.fill("会议记录", MINUTES);
        visit.page().locator("#heldOn").fill(LocalDate.now(clock).plusDays(30).toString());
        visit.press("保存活动");
        saysAt(visit, "heldOn", "日期不能晚于今天");

        visit.open("/life/activities/new?kind=OL-01");
        visit.fill("会议记录", MINUTES);
        tap(visit, 8);
        visit.press("保存活动");
        saysAt(visit, "attendees8.reason", "请写请假原因");

        visit.fill(why(visit, 8), "病假");
        visit.fill("表决事项", MATTER);
        visit.fill("赞成", "19");
        visit.press("保存活动");
        saysAt(visit, "votes0.inFavour", "票数合计 19，比到会有表决权的");
        assertThat(visit.page().getByLabel("表决事项").first().inputValue()).isEqualTo(MATTER);
        assertThat(visit.page().getByLabel(why(visit, 8)).inputValue()).isEqualTo("病假");
    }

    /** The sentence stands beside the field, the summary leads to it, and the minutes are still there. */
    private static void saysAt(Visit visit, String field, String sentence) {
        Locator control = visit.page().locator("[id='" + field + "']");
        visit.page().locator(".zb-errors").waitFor();
        assertThat(visit.page().locator(".zb-errors a[href='#" + field + "']").innerText())
                .contains(sentence);
        assertThat(control.getAttribute("aria-invalid")).isEqualTo("true");
        String said = control.getAttribute("aria-describedby");
        assertThat(said).isNotNull();
        assertThat(visit.page()
                        .locator("[id='" + said.substring(said.lastIndexOf(' ') + 1) + "']")
                        .innerText())
                .contains(sentence);
        assertThat(visit.page().getByLabel("会议记录").first().inputValue()).contains("李国梁领学。");
        readable(visit);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void aFormSentAfterTheSessionIsLostComesBackFilled(Size size) {
        Visit visit = signedIn(size == Size.PHONE ? visitWithoutScripts(size) : visit(size));
        visit.open("/life/activities/new?kind=OL-01");
        tap(visit, 10);
        visit.fill(why(visit, 10), "病假");
        visit.fill("会议记录", MINUTES);
        visit.page()
                .locator("#files")
                .setInputFiles(new FilePayload("会场.txt", "text/plain", "照片不是必须的".getBytes(StandardCharsets.UTF_8)));
        visit.loseSession();
        visit.press("保存活动");
        visit.page().waitForURL("**/sign-in?expired");
        assertThat(visit.text()).contains("你刚才填的内容都在，登录后接着填");
        signedIn(visit);
        visit.page().waitForURL("**/life/activities/new**");
        assertThat(visit.text()).contains("登录前填的内容都放回来了", "附件没有留下，请重新选一次");
        assertThat(visit.page().getByLabel("会议记录").first().inputValue()).contains("李国梁领学。");
        assertThat(visit.page().getByLabel(why(visit, 10)).inputValue()).isEqualTo("病假");
        readable(visit);
        visit.press("保存活动");
        visit.page().waitForURL("**/life/activities/*-*");
        assertThat(visit.text()).contains("（病假）", "李国梁领学。", "20 人 / 19 人");
    }

    @Test
    void aSecondPressMakesNoSecondRecord() {
        Visit visit = signedIn(visit(Size.DESKTOP));
        visit.open("/life/activities/new?kind=OTHER");
        Object answers = visit.page().evaluate("""
                async () => {
                  const form = document.querySelector('form.zb-form');
                  const send = () => fetch(form.action, {method: 'POST', body: new FormData(form)}).then(answer => answer.url);
                  return await Promise.all([send(), send(), send()]);
                }""");
        assertThat(answers).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(3);
        assertThat(answers).asInstanceOf(InstanceOfAssertFactories.LIST).containsOnly(((List<?>) answers).get(0));
        assertThat(((List<?>) answers).get(0).toString()).matches(".*/life/activities/\\w+-\\w+");
    }

    @Test
    void aDecisionComesBackUntilItIsClosed() {
        Visit visit = signedIn(visitWithoutScripts(Size.DESKTOP));
        String wording = "给驻站职工配齐防寒用品";
        visit.open("/life/activities/new?kind=OL-02");
        visit.page().locator("[name='decisions[0].wording']").fill(wording);
        visit.page().locator("[name='decisions[0].owner']").fill("李国梁");
        visit.page()
                .locator("[name='decisions[0].dueOn']")
                .fill(LocalDate.now(clock).toString());
        visit.press("保存活动");
        assertThat(visit.text()).contains("还有 1 件决议没办结");
        visit.open("/desk");
        assertThat(visit.text()).contains(wording);
        visit.open("/life/activities/new?kind=OL-02");
        assertThat(visit.page().getByLabel("议题").first().inputValue()).contains(wording);
        visit.open("/life/decisions?q=" + wording);
        visit.follow(wording);
        visit.page().getByLabel("怎么办的").fill("已经发到班组");
        visit.press("办结这件事");
        assertThat(visit.text()).contains("已经发到班组").doesNotContain("还有 1 件决议没办结");
        visit.open("/desk");
        assertThat(visit.text()).doesNotContain(wording);
    }
}
