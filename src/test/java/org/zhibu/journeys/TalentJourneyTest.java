package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/**
 * A person from the recommendation of the branch through the opinions of each level to a post. Each look is read by the
 * person; nobody else finds anything.
 */
class TalentJourneyTest extends Journey {

    private static final String BASIS = "桥梁检查三年没有漏报，能带新人";
    private static final String OPINION = "检测中心缺这样的人，先进库";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void goesFromTheRecommendationToThePost() {
        walk(visit(Size.DESKTOP), visitWithoutScripts(Size.PHONE), visit(Size.PHONE), visit(Size.DESKTOP));
    }

    private static void walk(Visit secretary, Visit committee, Visit person, Visit officer) {
        secretary.signIn("chensufang", DemoSeeder.PASSWORD);
        committee.signIn("zhoulan", DemoSeeder.PASSWORD);
        person.signIn("wuchengyuan", DemoSeeder.PASSWORD);
        officer.signIn("liguoliang", DemoSeeder.PASSWORD);
        String url = recommended(secretary);
        person.open("/my");
        assertThat(person.text()).contains("支部推荐你：桥梁检测中心检查员");
        opened(committee, url);
        said(committee, "FORWARDED", "材料属实，同意");
        said(committee, "POOLED", OPINION);
        assertThat(committee.text()).contains("在人才库", "材料属实，同意", OPINION);
        fits(committee);
        appointed(committee);
        told(person);
        hidden(officer, url);
    }

    /** Without the person's consent nothing is handed in; returns the address of the recommendation. */
    private static String recommended(Visit secretary) {
        secretary.open("/talent/recommendations");
        fits(secretary);
        secretary.click("a.btn[href*='/talent/recommendations/new']");
        select(secretary, "member", "吴承远");
        secretary.page().locator("[name=aim]").selectOption("EXCHANGE");
        secretary.page().locator("[name=wanted]").fill("桥梁检测中心检查员");
        secretary.page().locator("[name=basis]").fill(BASIS);
        secretary.page().locator("[name=activity]").selectOption(new SelectOption().setIndex(1));
        secretary.press("提交推荐");
        assertThat(secretary.text()).contains("要先征得本人同意");
        fits(secretary);
        secretary.tick("input[type=checkbox][name=agreed]");
        secretary.press("提交推荐");
        assertThat(secretary.text()).contains("吴承远", "已推荐", "签意见").doesNotContain(BASIS);
        fits(secretary);
        return secretary.where().replaceAll("[?#].*", "");
    }

    private static void select(Visit visit, String field, String label) {
        visit.page().locator("[name=" + field + "]").selectOption(new SelectOption().setLabel(label));
    }

    /** The level whose turn it is hears of it without a name, finds the person by initials, and reads after saying what for. */
    private static void opened(Visit committee, String url) {
        committee.open("/notices");
        assertThat(committee.text()).contains("推荐了一个人，等你签意见").doesNotContain("吴承远");
        committee.open("/search?q=wcy");
        assertThat(committee.text()).contains("人才推荐");
        committee.click("main a[href='" + url + "']");
        assertThat(committee.text()).doesNotContain(BASIS);
        committee.press("打开 30 分钟");
        assertThat(committee.text()).contains("请选为了什么打开").doesNotContain(BASIS);
        fits(committee);
        committee.tick("input[name=purpose][value=OPINION]");
        committee.press("打开 30 分钟");
        assertThat(committee.text()).contains(BASIS, "签意见");
        fits(committee);
    }

    private static void said(Visit committee, String verdict, String words) {
        committee.tick("input[name=verdict][value=" + verdict + "]");
        committee.page().locator("form[action$='/opinions'] [name=words]").fill(words);
        committee.press("签署意见");
        assertThat(committee.text()).contains("意见已签署");
    }

    private static void appointed(Visit committee) {
        committee.press("登记任用结果");
        assertThat(committee.text()).contains("请写任到哪个岗位");
        committee.page().locator("form[action$='/appointment'] [name=to]").fill("桥梁检测中心检查员");
        committee.page().locator("form[action$='/appointment'] [name=on]").fill(TODAY.toString());
        committee.press("登记任用结果");
        assertThat(committee.text()).contains("任用结果已登记", "已任用");
        fits(committee);
    }

    /** The person follows the way and reads who looked, never what was said. */
    private static void told(Visit person) {
        person.open("/my/talent");
        assertThat(person.text()).contains("桥梁检测中心检查员", "已任用").doesNotContain(BASIS, OPINION);
        fits(person);
        person.follow("看谁打开过我的材料");
        assertThat(person.text()).contains("打开了人才推荐材料", "周岚", "签署意见").doesNotContain(OPINION);
        fits(person);
    }

    private static void hidden(Visit officer, String url) {
        assertThat(officer.open(url)).isEqualTo(404);
        officer.open("/search?q=吴承远");
        assertThat(officer.page().locator("main a[href^='/talent/']").count()).isZero();
    }
}
