package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/**
 * A help case from the request to the member's own word: asked on a phone, opened with a reason by each who reads it, handed
 * up to the committee, helped and judged by the member. Nobody else reads a word of it.
 */
class HelpJourneyTest extends Journey {

    private static final String DIFFICULTY = "孩子住院要人陪护，三个夜班没人替";

    @Test
    void goesFromTheRequestToTheMembersWord() {
        walk(visit(Size.PHONE), visit(Size.DESKTOP), visit(Size.DESKTOP), visit(Size.PHONE));
    }

    @Test
    void goesTheSameWayWithoutScripts() {
        walk(
                visitWithoutScripts(Size.PHONE),
                visitWithoutScripts(Size.DESKTOP),
                visitWithoutScripts(Size.DESKTOP),
                visitWithoutScripts(Size.PHONE));
    }

    private static void walk(Visit member, Visit secretary, Visit committee, Visit officer) {
        String own = asked(member);
        String url = own.replace("/my/help/", "/help/cases/");
        secretary.signIn("chensufang", DemoSeeder.PASSWORD);
        committee.signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.signIn("liguoliang", DemoSeeder.PASSWORD);

        committee.open(url);
        assertThat(committee.text()).contains("求助内容只对所在支部打开").doesNotContain(DIFFICULTY);
        raised(secretary, url);
        replied(committee, url);
        secretary.open(url);
        assertThat(secretary.text()).contains("局工会出陪护补助", "帮扶中");
        helped(secretary);

        opened(officer, url, "核对替班安排");
        assertThat(officer.text()).contains(DIFFICULTY);
        readable(officer);

        judged(member, own);
        member.open("/my/looks");
        assertThat(member.text()).contains("打开帮扶件", "问清陪护安排", "看局里能支持什么", "核对替班安排");
        readable(member);
        secretary.open(url);
        assertThat(secretary.text()).contains("解决了", "已办结");
        secretary.open("/help/cases");
        assertThat(secretary.text()).doesNotContain(DIFFICULTY, "吴承远");
    }

    /** The member asks; an empty request is told what it lacks. Returns the address of the own case. */
    private static String asked(Visit member) {
        member.signIn("wuchengyuan", DemoSeeder.PASSWORD);
        member.open("/my/help");
        readable(member);
        member.follow("提出求助");
        member.press("交给支部");
        assertThat(member.text()).contains("请写遇到了什么难处");
        readable(member);
        member.tick("[name=kind][value=LIFE]");
        member.page().locator("[name=difficulty]").fill(DIFFICULTY);
        member.page().locator("[name=wish]").fill("找人替夜班，问问补助");
        member.press("交给支部");
        assertThat(member.text()).contains("求助已交给支部", "等支部答复");
        readable(member);
        return member.where().replaceAll("[?#].*", "");
    }

    /** The secretary reads it only after a reason, and hands up what is beyond the branch. */
    private static void raised(Visit secretary, String url) {
        secretary.open("/desk");
        assertThat(secretary.text()).contains("答复求助").doesNotContain(DIFFICULTY);
        secretary.open("/help/cases");
        assertThat(secretary.text()).doesNotContain(DIFFICULTY, "吴承远");
        readable(secretary);
        secretary.open(url);
        assertThat(secretary.text()).contains("已遮盖").doesNotContain(DIFFICULTY);
        readable(secretary);
        opened(secretary, url, "问清陪护安排");
        assertThat(secretary.text()).contains(DIFFICULTY, "吴承远");
        readable(secretary);
        move(secretary, "raising", "补助要局工会定，替班支部自己排");
        assertThat(secretary.text()).contains("已报上级", "等上级答复");
    }

    private static void replied(Visit committee, String url) {
        committee.open(url);
        assertThat(committee.text()).doesNotContain(DIFFICULTY);
        opened(committee, url, "看局里能支持什么");
        assertThat(committee.text()).contains(DIFFICULTY, "补助要局工会定");
        readable(committee);
        move(committee, "reply", "局工会出陪护补助 600 元");
        assertThat(committee.text()).contains("上级已答复", "帮扶中");
    }

    /** A visit and money are entered; a result without them is refused. */
    private static void helped(Visit secretary) {
        move(secretary, "result", "都安排好了");
        assertThat(secretary.text()).contains("还没有登记走访、资助或实事");
        measure(secretary, "VISIT", "去医院看望，排好三个夜班的替班", "");
        measure(secretary, "MONEY", "局工会陪护补助", "600");
        assertThat(secretary.text()).contains("排好三个夜班的替班", "600.00");
        readable(secretary);
        move(secretary, "result", "夜班有人替，补助到账，孩子出院了");
        assertThat(secretary.text()).contains("等本人评价");
    }

    private static void measure(Visit visit, String kind, String what, String amount) {
        visit.page().locator("select[name=kind]").selectOption(kind);
        String today = visit.page().locator("[name=on]").getAttribute("max");
        visit.page().locator("[name=on]").fill(today);
        visit.page().locator("[name=amount]").fill(amount);
        visit.page().locator("[name=what]").fill(what);
        visit.press("登记这一次");
        assertThat(visit.text()).contains("帮扶已登记");
    }

    private static void judged(Visit member, String own) {
        member.open("/my");
        member.click("main a[href='" + own + "']");
        assertThat(member.text()).contains("夜班有人替", "局工会出陪护补助");
        readable(member);
        member.press("交上评价");
        assertThat(member.text()).contains("请选难处解决了没有");
        member.tick("input[value=SOLVED]");
        member.press("交上评价");
        assertThat(member.text()).contains("已办结");
        readable(member);
    }

    private static void opened(Visit visit, String url, String why) {
        visit.open(url);
        visit.page().locator("form[action$='/opening'] [name=words]").fill(why);
        visit.press("打开 10 分钟");
        assertThat(visit.text()).contains("10 分钟后自动遮盖");
    }

    private static void move(Visit visit, String move, String words) {
        String form = "form[action$='/" + move + "']";
        visit.click("details:has(" + form + ") summary");
        visit.page().locator(form + " textarea").fill(words);
        visit.click(form + " button");
    }
}
