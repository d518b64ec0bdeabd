package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** A help case from the request to the member's word: asked on a phone, opened with a reason, helped, answered. */
class HelpJourneyTest extends Journey {

    private static final String DIFFICULTY = "孩子住院要人陪护";

    @Test
    void goesFromTheRequestToTheMembersWord() {
        walk(visit(Size.PHONE), visit(Size.DESKTOP));
    }

    @Test
    void goesTheSameWayWithoutScripts() {
        walk(visitWithoutScripts(Size.PHONE), visitWithoutScripts(Size.DESKTOP));
    }

    private static void walk(Visit member, Visit secretary) {
        String own = ask(member);
        secretary.signIn("chensufang", DemoSeeder.PASSWORD);
        String url = own.replace("/my/help/", "/help/cases/");
        answer(secretary, url);
        member.open(own);
        assertThat(member.text()).contains("找人顶三个夜班").contains("问清陪护安排");
        readable(member);
        help(secretary);
        member.open("/my");
        member.click("main a[href='" + own + "']");
        member.page().locator("input[value=SOLVED]").check();
        member.press("交上评价");
        assertThat(member.text()).contains("已办结");
        readable(member);
        member.open("/my/looks");
        assertThat(member.text()).contains("打开帮扶件").contains("问清陪护安排");
        secretary.open(url);
        assertThat(secretary.text()).contains("解决了");
    }

    private static String ask(Visit member) {
        member.signIn("wuchengyuan", DemoSeeder.PASSWORD);
        member.open("/my/help");
        readable(member);
        member.follow("提出求助");
        member.press("交给支部");
        assertThat(member.page().locator(".zb-errors, .zb-error").first().isVisible()
                        || member.where().endsWith("/new"))
                .as("a request says what is difficult")
                .isTrue();
        member.page().locator("[name=difficulty]").fill(DIFFICULTY);
        member.press("交给支部");
        assertThat(member.text()).contains("求助已交给支部").contains("等支部答复");
        return member.where().replaceAll("[?#].*", "");
    }

    private static void answer(Visit secretary, String url) {
        secretary.open("/help/cases");
        assertThat(secretary.text()).doesNotContain(DIFFICULTY);
        secretary.open(url);
        assertThat(secretary.text()).contains("已遮盖").doesNotContain(DIFFICULTY);
        readable(secretary);
        secretary.page().locator("form[action$='/opening'] [name=words]").fill("问清陪护安排");
        secretary.press("打开 10 分钟");
        assertThat(secretary.text()).contains(DIFFICULTY);
        move(secretary, "answer", "找人顶三个夜班");
        assertThat(secretary.text()).contains("帮扶中");
    }

    private static void help(Visit secretary) {
        secretary.page().locator("[name=what]").fill("排好三个夜班的替班");
        secretary.page().locator("select[name=kind]").selectOption("MEASURE");
        secretary
                .page()
                .locator("[name=on]")
                .fill(secretary.page().locator("[name=on]").getAttribute("max"));
        secretary.press("登记这一次");
        assertThat(secretary.text()).contains("排好三个夜班的替班");
        readable(secretary);
        move(secretary, "result", "夜班有人替，孩子出院了");
        assertThat(secretary.text()).contains("等本人评价");
    }

    private static void move(Visit secretary, String move, String words) {
        secretary
                .page()
                .locator("details:has(form[action$='/" + move + "']) summary")
                .click();
        secretary.page().locator("form[action$='/" + move + "'] textarea").fill(words);
        secretary.page().locator("form[action$='/" + move + "'] button").click();
    }

    /** The engine that looks for barriers is itself a script. */
    private static void readable(Visit visit) {
        if (!visit.scripts()) return;
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.overflows())
                .as("%s scrolls sideways: %s", visit.where(), visit.widest())
                .isFalse();
    }
}
