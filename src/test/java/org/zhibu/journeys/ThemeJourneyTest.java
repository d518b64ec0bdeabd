package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** The plan of next year goes from the committee to a branch that adapts it; this year's is carried out, session by session. */
class ThemeJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aPlanIsHandedDownAndAdapted() {
        int next = TODAY.getYear() + 1;
        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.open("/theme/plans/new?year=" + next);
        officer.page().locator("[name=title]").fill(next + " 年学习计划");
        officer.press("保存计划");
        assertThat(officer.text()).contains("请至少写一项学习内容");
        fits(officer);
        officer.page().locator("[name='items[0].topic']").fill("年度第一议题：全会精神");
        officer.page().locator("[name='items[1].topic']").fill("树立和践行正确政绩观");
        officer.press("保存计划");
        assertThat(officer.text()).contains("计划已保存", "树立和践行正确政绩观");

        Visit secretary = visit(Size.PHONE).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open("/notices");
        secretary.follow("党委定了 " + next + " 年的学习计划");
        assertThat(secretary.text()).contains("的计划填好");
        assertThat(secretary.page().locator("[name='items[0].topic']").inputValue())
                .isEqualTo("年度第一议题：全会精神");
        secretary.page().locator("[name='items[1].topic']").fill("正确政绩观，联系桥梁养护");
        secretary.page().locator("[name='items[2].topic']").fill("支部自选：隧道安全");
        fits(secretary);
        secretary.press("保存计划");
        assertThat(secretary.text()).contains("正确政绩观，联系桥梁养护", "支部自选：隧道安全", "来自上级计划");
        fits(secretary);
        officer.open("/theme/plans?period=" + next);
        assertThat(officer.text()).contains("桥隧养护党支部");
        fits(officer);
    }

    @Test
    void aLoggedSessionCarriesAnItemOutWithoutScripts() {
        Visit secretary = visitWithoutScripts(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open("/theme/plans");
        secretary.click("main table a[href*='/theme/plans/']");
        String before = progress(secretary);
        secretary.follow("修改");
        secretary.page().locator("[name='items[11].topic']").fill("读懂一本安全手册");
        secretary.press("保存计划");
        assertThat(progress(secretary)).isNotEqualTo(before);
        secretary.page().locator("select[name=number]").selectOption(item(secretary, "读懂一本安全手册"));
        secretary
                .page()
                .locator("select[name=activity]")
                .selectOption(secretary
                        .page()
                        .locator("select[name=activity] option:not([value=''])")
                        .first()
                        .getAttribute("value"));
        secretary.press("挂到计划上");
        assertThat(secretary.text()).contains("活动已挂到计划上");
        assertThat(secretary.page().locator("tr:has-text('读懂一本安全手册')").innerText())
                .contains("已完成");
        secretary.fill("写总结", "学了五项，用到隧道巡检").press("保存总结");
        assertThat(secretary.text()).contains("总结已保存", "学了五项，用到隧道巡检");
    }

    /** How much of the plan is done, in words. */
    private static String progress(Visit visit) {
        String text = visit.text();
        int at = text.indexOf("项学了");
        return text.substring(Math.max(0, at - 4), at + 8);
    }

    private static String item(Visit visit, String topic) {
        return String.valueOf(visit.page()
                .locator("select[name=number] option:has-text('" + topic + "')")
                .getAttribute("value"));
    }
}
