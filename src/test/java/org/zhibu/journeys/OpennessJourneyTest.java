package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.life.NewActivity.Attendee;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** What a branch has to make public: overdue, told in an article, entered from it in one press, and off the score's list. */
class OpennessJourneyTest extends Journey {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(BEIJING);
    private static final String ITEM = "民主评议党员结果";
    private static final String TITLE = "民主评议的结果，说给大家听";

    @Test
    void whatIsOverdueIsToldInAnArticleAndEnteredInOnePress() {
        assumeThat(TODAY.getDayOfYear())
                .as("in its first days nothing of a year is overdue")
                .isGreaterThan(12);
        UnitId branch = unit("路面机修");
        appraisedTwelveDaysAgo(branch);
        Visit secretary = visit(Size.PHONE).signIn("dengbaolian", DemoSeeder.PASSWORD);
        assertThat(line(secretary)).contains("已逾期", "还没有登记");
        fits(secretary);
        scored(secretary, branch, "缺 1 项");

        String article = published(secretary);
        secretary.page().locator("#disclosure-item").selectOption("OP-06");
        secretary.press("登记为党务公开");
        assertThat(secretary.text()).contains("公开已登记", TITLE, "门户或内网", TODAY.toString());
        fits(secretary);
        secretary.open(article);
        assertThat(secretary.text()).contains("已登记：" + ITEM);
        assertThat(secretary.page().locator("#disclosure-item").count()).isZero();

        assertThat(line(secretary)).contains("已公开", TITLE).doesNotContain("已逾期");
        scored(secretary, branch, "缺 0 项");
        secretary.open("/my/openness");
        assertThat(secretary.text()).contains(TITLE);
        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.open("/openness/entries?q=" + TITLE);
        officer.follow(TITLE);
        assertThat(officer.text()).contains("路面机修", ITEM);
        fits(officer);
    }

    /** The appraisal makes its result due ten days later. */
    private void appraisedTwelveDaysAgo(UnitId branch) {
        JdbcClient jdbc = portal.getBean(JdbcClient.class);
        String path = jdbc.sql("select path_c from organization.unit where id = :id")
                .param("id", branch.number())
                .query(String.class)
                .single();
        Unit unit = portal.getBean(Units.class).find(Scope.below(path), branch).orElseThrow();
        List<Attendee> present = jdbc.sql(
                        "select member_home_id, member_id from member.current_membership where unit_id = :id and member_home_id > 0")
                .param("id", branch.number())
                .query((row, number) -> new Attendee(
                        new MemberId(row.getLong("member_home_id"), row.getLong("member_id")),
                        AttendanceStatus.PRESENT,
                        null))
                .list();
        NewActivity held = new NewActivity(
                ActivityKind.APPRAISAL,
                "年度民主评议党员",
                TODAY.minusDays(12),
                LocalTime.of(9, 0),
                120,
                new NewActivity.Texts(null, null, null, null, null, null, null, null),
                present,
                List.of(),
                List.of(),
                List.of(),
                "当时没有网");
        portal.getBean(Activities.class).record(Actor.SYSTEM, unit, held, OffsetDateTime.now(BEIJING));
    }

    /** The line of the item in the register of the branch. */
    private static String line(Visit visit) {
        visit.open("/openness/branches");
        return visit.page()
                .locator("tr", new Page.LocatorOptions().setHasText(ITEM))
                .first()
                .innerText();
    }

    private static void scored(Visit visit, UnitId branch, String missing) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    visit.open("/assessment/scores/" + branch + "/records?indicator=D0-15");
                    assertThat(visit.text()).contains(missing);
                });
        fits(visit);
    }

    /** The secretary writes for the branch, and checks it as its secretary. */
    private static String published(Visit secretary) {
        secretary.open("/publicity/articles/new");
        secretary.fill("标题", TITLE).press("开始写");
        Locator editor = secretary.page().locator("trix-editor");
        editor.click();
        secretary.page().keyboard().type("会上评了，结果和意见都当面反馈了本人。");
        fits(secretary);
        secretary.press("保存草稿");
        secretary.press("提交审核");
        secretary.press("公布稿件");
        assertThat(secretary.text()).contains("稿件已公布", "这篇文章公开了哪一项");
        fits(secretary);
        return secretary.where();
    }

    @Test
    void isEnteredOnTheFormWithoutScripts() {
        Visit secretary = visitWithoutScripts(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open("/openness/entries/new");
        secretary.fill("公开的题目", "今年的工作总结").press("保存登记");
        assertThat(secretary.text()).contains("请从公开目录里选一项");
        assertThat(secretary.page().locator("#title").inputValue()).isEqualTo("今年的工作总结");
        fits(secretary);
        secretary.page().locator("#item").selectOption("OP-02");
        secretary.press("保存登记");
        assertThat(secretary.text()).contains("公开已登记", "今年的工作总结", "公开栏");
        String entry = secretary.where();
        secretary.open("/openness/branches");
        assertThat(secretary
                        .page()
                        .locator("a[href='" + entry.replaceAll("\\?.*", "") + "']")
                        .count())
                .isOne();
    }
}
