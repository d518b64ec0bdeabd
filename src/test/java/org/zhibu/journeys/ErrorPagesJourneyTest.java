package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** What went wrong is said in words, with a way on, without barriers, on a desk and a phone. */
class ErrorPagesJourneyTest extends Journey {

    private void readable(Visit visit, String words) {
        visit.page().locator("main h1:has-text('" + words + "')").waitFor();
        assertThat(visit.page().locator("main h1").count()).isEqualTo(1);
        assertThat(visit.page().locator("main a").count()).isPositive();
        readable(visit);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void whatIsNotHereOrNotAllowedSaysSo(Size size) {
        Visit secretary = visit(size).signIn("chensufang", DemoSeeder.PASSWORD);
        assertThat(secretary.open("/life/activities/1-1")).isEqualTo(404);
        readable(secretary, "没有找到这一页");
        assertThat(secretary.open("/no-such-page")).isEqualTo(404);
        readable(secretary, "没有找到这一页");
        Visit administrator = visit(size).signIn("guanli", DemoSeeder.PASSWORD);
        assertThat(administrator.open("/desk")).isEqualTo(403);
        readable(administrator, "你现在不能看这一页");
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void whatWentWrongOnTheWaySaysSo(Size size) {
        Visit secretary = visit(size).signIn("chensufang", DemoSeeder.PASSWORD);
        assertThat(secretary.open("/desk?wanted-by-the-journey=400")).isEqualTo(400);
        readable(secretary, "这一页没有看懂你的请求");
        assertThat(secretary.open("/my/corrections")).isEqualTo(405);
        readable(secretary, "这一页没有看懂你的请求");
        assertThat(secretary.open("/desk?wanted-by-the-journey=500")).isEqualTo(500);
        readable(secretary, "这一步没有办成");
    }

    /** The version of the page is made an old one, as if somebody else had saved in between. */
    @ParameterizedTest
    @EnumSource(Size.class)
    void whoComesSecondIsTold(Size size) {
        Visit officer = visit(size).signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.open("/funding/applications?state=SUBMITTED");
        officer.click(".zb-table th a");
        officer.page().waitForURL("**/funding/applications/*-*");
        officer.page().evaluate("document.querySelectorAll('input[name=version]').forEach(i => i.value = '99')");
        officer.page().locator("#granted").fill("1");
        officer.page().locator("#words").first().fill("其余自筹");
        officer.press("批准这个数");
        readable(officer, "别人刚改过这条记录");
    }

    /** The browser is kept from asking for a file, as a program that posts by itself would be. */
    @ParameterizedTest
    @EnumSource(Size.class)
    void aFormWithoutItsFileIsRefusedInWords(Size size) {
        Visit secretary = visit(size).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open("/life/activities?kind=OL-01");
        secretary.click(".zb-table th a");
        secretary.page().waitForURL("**/life/activities/*-*");
        secretary.page().evaluate("document.querySelector('#upload').required = false");
        secretary.click("form.zb-drop button[type=submit]");
        readable(secretary, "这一步现在不能办");
    }
}
