package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** An outline of the library from finding it to the word about it, on a phone and where no scripts run. */
class OutlineJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aSecretaryFindsAnOutlineHoldsItAndWritesHowItWent() {
        Visit visit = visit(Size.PHONE).signIn("chensufang", DemoSeeder.PASSWORD);
        String planned = copied(visit, "集体学习：读原文、议三问", "读值守规程，议三问");
        held(visit, planned, "读值守规程，议三问");
    }

    @Test
    void worksWithoutScripts() {
        Visit visit = visitWithoutScripts(Size.DESKTOP).signIn("dengbaolian", DemoSeeder.PASSWORD);
        String planned = copied(visit, "微党课：几名党员接着讲", "三名青年讲微党课");
        held(visit, planned, "三名青年讲微党课");
    }

    /** Finds it on the page of the methods, copies it and fits it to the branch; returns the address of the plan. */
    private static String copied(Visit visit, String outline, String title) {
        visit.open("/areas/methods");
        visit.follow("活动方案").follow(outline);
        assertThat(visit.text()).contains("自带", "学时", "用过的支部怎么说");
        readable(visit);
        visit.follow("复制到本支部的安排");
        visit.fill("名称", title).fill("哪天办", "").press("保存安排");
        assertThat(visit.text()).contains("请填哪天办");
        readable(visit);
        visit.fill("哪天办", TODAY.toString()).fill("谁牵头", "李国梁").press("保存安排");
        assertThat(visit.text()).contains("活动已安排", title, outline, "李国梁");
        readable(visit);
        return visit.where();
    }

    /** Logs from the plan on the desk, and writes what worked. */
    private static void held(Visit visit, String planned, String title) {
        visit.open("/desk");
        assertThat(visit.text()).contains("办活动“" + title + "”");
        visit.open(planned);
        visit.click("a.btn-primary:has-text('记一次活动')");
        assertThat(visit.text()).contains("已按计划填好");
        assertThat(visit.page().locator("#title").inputValue()).isEqualTo(title);
        readable(visit);
        visit.press("保存活动");
        assertThat(visit.text()).contains("已保存", title);
        visit.open(planned);
        assertThat(visit.text()).contains("已办", "办了，看记录");
        visit.fill("哪里好用", "每人都说了一句，会没有拖").fill("哪里要改", "材料少发一页").press("保存");
        assertThat(visit.text()).contains("效果已写", "每人都说了一句");
        readable(visit);
        visit.click("dd a[href*='/outline/standards/']");
        assertThat(visit.text()).contains("每人都说了一句，会没有拖", "材料少发一页");
    }
}
