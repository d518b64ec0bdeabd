package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** A question of a branch from its plan to a project, and one of the committee from a problem to a task. */
class ResearchJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aBranchGoesFromAQuestionToAProject() {
        Visit secretary = visit(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open("/research/topics/new");
        secretary.press("保存课题");
        assertThat(secretary.text()).contains("请写课题", "已填的内容都在");
        fits(secretary);
        String topic = planned(secretary, "夜间巡查为什么总漏报小坑槽");
        visited(secretary);

        secretary
                .click("summary:has-text('写一条发现')")
                .fill("发现了什么", "夜班手机拍不清，怕报错就不报")
                .press("保存发现");
        secretary.click("section[aria-labelledby=findings] a:has-text('更正')");
        fits(secretary);
        secretary.fill("发现了什么", "夜班手机拍不清，拿不准的就不报").press("保存更正");
        secretary.follow("定措施");
        secretary
                .fill("怎么办", "拿不准的先报，白班党员到场核")
                .fill("谁负责", "李国梁")
                .fill("几时办成", TODAY.plusDays(20).toString())
                .press("保存措施");
        secretary.open("/duty/calendar");
        assertThat(secretary.text()).contains("本支部自己定的事", "拿不准的先报，白班党员到场核");
        fits(secretary);
        project(secretary, topic + "/measures/1");
        concluded(topic);
    }

    private static String planned(Visit visit, String title) {
        visit.fill("课题", title)
                .fill("几时完成", TODAY.plusDays(20).toString())
                .fill("要弄清什么", "坑槽是没看见，还是看见了没报")
                .fill("谁去调研", "李国梁、吴承远")
                .fill("去哪里、找谁", "两个夜班巡查组")
                .press("保存课题");
        assertThat(visit.text()).contains("夜班", "这件事的来龙去脉");
        return visit.where();
    }

    /** A logged activity is the visit: its day and place need not be typed again; then the visit is corrected. */
    private static void visited(Visit visit) {
        visit.click("summary:has-text('登记一次走访')");
        visit.page().locator("#activity").selectOption(new SelectOption().setIndex(1));
        visit.press("保存走访");
        assertThat(visit.text()).contains("活动记录：");
        visit.click("section[aria-labelledby=visits] a:has-text('更正')");
        fits(visit);
        visit.page().locator("#place").fill("青龙隧道夜班室");
        visit.press("保存更正");
        assertThat(visit.text()).contains("青龙隧道夜班室");
    }

    private static void project(Visit visit, String measure) {
        visit.open(measure);
        assertThat(visit.page().locator("#chain-words").textContent()).contains("查出 1 个问题", "定了 1 项措施");
        assertThat(visit.page().locator("ol.zb-chain [aria-current=step]").textContent())
                .contains("措施");
        fits(visit);
        visit.follow("立成融合项目");
        visit.fill("项目名称", "夜间坑槽当晚上报")
                .fill("党建怎么帮", "白班党员到场核实，带着报")
                .fill("业务指标", "夜间坑槽当晚上报率")
                .fill("计量单位", "%")
                .fill("现在是多少（基数）", "60")
                .fill("要达到多少（目标）", "95")
                .fill("基数从哪里来", "巡查月报")
                .press("保存项目");
        assertThat(visit.text()).contains("来自调研", "草稿");
        visit.open(measure);
        assertThat(visit.text()).contains("融合项目：夜间坑槽当晚上报");
        fits(visit);
    }

    /** On a phone without scripts: the result of the measure, the conclusion and the end. */
    private void concluded(String topic) {
        Visit phone = visitWithoutScripts(Size.PHONE).signIn("chensufang", DemoSeeder.PASSWORD);
        phone.open(topic + "/measures/1");
        phone.fill("哪天办完", TODAY.toString()).fill("结果", "一周报了 11 处，核实 9 处").press("保存结果");
        phone.click("summary:has-text('写结论')")
                .fill("结论：弄清了什么，主要问题在哪里", "不是没看见，是怕报错")
                .click("form[action$='/conclusion'] button");
        phone.click("summary:has-text('办结课题')")
                .fill("成效：和调研前比有什么变化", "坑槽当晚上报")
                .click("form[action$='/closing'] button");
        assertThat(phone.text()).contains("课题已办结", "办成 1 项", "坑槽当晚上报");
        fits(phone);
    }

    @Test
    void theCommitteeMakesATaskOfAMeasure() {
        Visit officer = visit(Size.PHONE).signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.open("/research/topics?q=重复填");
        officer.follow("支部台账里哪些是重复填的");
        fits(officer);
        officer.follow("走访只填一次，三处自动引用");
        fits(officer);
        officer.follow("下发成任务");
        assertThat(officer.page().locator("[name=title]").inputValue()).contains("走访只填一次");
        fits(officer);
    }
}
