package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** The member on the own page: hours with their sources, the own file, a correction and its answer, who looked. */
class MemberJourneyTest extends Journey {

    private static final String MEMBER = "wuchengyuan";
    private static final String SECRETARY = "chensufang";

    @ParameterizedTest
    @EnumSource(Size.class)
    void readsTheOwnHoursAttendanceAndFile(Size size) {
        Visit visit = visit(size).signIn(MEMBER, DemoSeeder.PASSWORD);
        assertThat(visit.open("/my")).isEqualTo(200);
        assertThat(visit.text()).contains("32").contains("今年的学时");
        readable(visit);
        for (String page : new String[] {"/my/hours", "/my/attendance", "/my/file", "/my/looks"}) {
            assertThat(visit.open(page)).as(page).isEqualTo(200);
            readable(visit);
        }
    }

    @Test
    void asksForACorrectionThatTheSecretaryAccepts() {
        Visit member = visit(Size.PHONE).signIn(MEMBER, DemoSeeder.PASSWORD);
        ask(member, "桥梁检测组组长");
        assertThat(member.text()).contains("申请已交给支部");

        Visit secretary = visit(Size.DESKTOP).signIn(SECRETARY, DemoSeeder.PASSWORD);
        open(secretary);
        assertThat(secretary.text()).contains("桥梁检测组组长");
        readable(secretary);
        secretary.press("接受");

        member.open("/my/file");
        assertThat(member.text()).contains("桥梁检测组组长");
        member.open("/my");
        assertThat(member.text()).contains("已更正");
    }

    @Test
    void readsWhyACorrectionWasRefusedAndWhoLookedAtTheFileWithoutScripts() {
        Visit member = visitWithoutScripts(Size.PHONE).signIn(MEMBER, DemoSeeder.PASSWORD);
        ask(member, "总工程师");

        Visit secretary = visitWithoutScripts(Size.DESKTOP).signIn(SECRETARY, DemoSeeder.PASSWORD);
        open(secretary);
        secretary.press("不接受");
        assertThat(secretary.page().locator(".zb-errors, .zb-error").first().isVisible())
                .as("a refusal needs its reason")
                .isTrue();
        secretary.page().locator("[name=reason]").fill("任职文件还没有下来");
        secretary.press("不接受");
        secretary.open("/member/members?q=吴承远");
        secretary.click("main a[href*='/member/members/']:has-text('吴承远')");

        member.open("/my/file");
        assertThat(member.text()).contains("任职文件还没有下来").contains("未接受");
        member.open("/my/looks");
        assertThat(member.text()).contains("陈素芳");
    }

    private static void ask(Visit member, String job) {
        member.open("/my/corrections/new?field=job");
        member.page().locator("[name=wanted]").fill(job);
        member.press("提交申请");
    }

    private static void open(Visit secretary) {
        secretary.open("/member/corrections");
        secretary.click("main a[href*='/member/corrections/']");
    }
}
