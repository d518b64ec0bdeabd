package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** Party work joined to business: proposed, started, counted, handed in and reviewed, by a branch and its committee. */
class ProjectJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aProjectGoesFromTheDraftToTheReview() {
        Visit secretary = visit(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        String project = proposed(secretary);

        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.open(project);
        officer.click("summary:has-text('同意立项')").click("form[action$='/approval'] button");
        assertThat(officer.text()).contains("项目已立项", "进行中");

        counted(project);
        secretary.open(project);
        readable(secretary);
        assertThat(secretary.page().locator("svg.zb-course").getAttribute("aria-label"))
                .contains("实际 97.5 %");
        secretary
                .click("summary:has-text('报送成效')")
                .fill("成效：业务有什么变化，党建起了什么作用", "合格率到 97.5%，每月一次党员攻关会")
                .click("form[action$='/result'] button");
        assertThat(secretary.text()).contains("成效已报送", "等评审");

        officer.open(project);
        readable(officer);
        officer.click("label:has-text('较好')").fill("评审意见", "数有来源，措施都办成了").press("保存评审");
        assertThat(officer.text()).contains("成效已评审", "较好", "数有来源，措施都办成了");
        readable(officer);
    }

    /** Drafts, plans the quarters, adds a measure and a post of duty, proposes; returns the address of the project. */
    private static String proposed(Visit visit) {
        visit.open("/project/projects/new");
        assertThat(visit.page().locator("[name=direction][value=UP]").isChecked())
                .isTrue();
        visit.fill("项目名称", "党员带班，桥梁检查一次合格")
                .fill("党建怎么帮", "党员检查员带班，一桥一人")
                .fill("业务指标", "桥梁检查一次合格率")
                .fill("计量单位", "%")
                .fill("现在是多少（基数）", "92")
                .fill("要达到多少（目标）", "90")
                .fill("基数从哪里来", "检查月报")
                .press("保存项目");
        assertThat(visit.text()).contains("目标要高于基数");
        readable(visit);
        visit.fill("要达到多少（目标）", "98").press("保存项目");
        String project = visit.where();
        visit.follow("定季度计划");
        for (int quarter = 1; quarter <= 4; quarter++)
            visit.page().locator("#lines%d\\.value".formatted(quarter - 1)).fill(String.valueOf(92 + quarter));
        readable(visit);
        visit.fill("数从哪里来", "年度任务书").press("保存季度计划");
        visit.click("summary:has-text('加一条党建措施')");
        visit.page().locator("#what").fill("每月一次党员攻关会");
        visit.page().locator("#owner").fill("李国梁");
        visit.page().locator("#dueOn").fill(TODAY.plusDays(20).toString());
        visit.press("保存措施");
        visit.click("summary:has-text('安排党员岗位')");
        visit.page().locator("#member").selectOption("吴承远");
        visit.page().locator("#charge").fill("滨江大桥带班检查");
        visit.page().locator("#from").fill(TODAY.toString());
        visit.press("保存岗位");
        assertThat(visit.text()).contains("滨江大桥带班检查");
        readable(visit);
        visit.press("报送立项");
        assertThat(visit.text()).contains("项目已报送立项", "等立项");
        return project;
    }

    /** On a phone without scripts: the number of the quarter, and a measure carried out. */
    private void counted(String project) {
        Visit phone = visitWithoutScripts(Size.PHONE).signIn("chensufang", DemoSeeder.PASSWORD);
        phone.open(project);
        phone.click("summary:has-text('登记季度实际数')");
        phone.page().locator("#value").fill("97.5");
        phone.page().locator("#source").fill("检查月报");
        phone.press("保存实际数");
        assertThat(phone.text()).contains("数已登记", "检查月报");
        readable(phone);
        phone.follow("每月一次党员攻关会");
        phone.fill("哪天办完", TODAY.toString()).fill("有什么证明", "攻关会记录").press("保存结果");
        assertThat(phone.text()).contains("措施的结果已登记", "已办成");
        Visit member = visit(Size.PHONE).signIn("wuchengyuan", DemoSeeder.PASSWORD);
        member.open("/my");
        assertThat(member.text()).contains("我在融合项目里的岗", "滨江大桥带班检查");
        readable(member);
    }
}
