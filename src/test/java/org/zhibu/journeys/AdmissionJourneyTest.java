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
 * From an application to the roster: the branch and its committee, the first steps on a phone without scripts. The
 * branch is the one whose members no other journey counts.
 */
class AdmissionJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private String file = "";

    @Test
    void anApplicantBecomesAProbationaryMemberOnTheRoster() {
        Visit secretary = visitWithoutScripts(Size.PHONE).signIn("dengbaolian", DemoSeeder.PASSWORD);
        applied(secretary);
        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        cultivated(secretary, officer);
        Visit desktop = visit(Size.DESKTOP).signIn("dengbaolian", DemoSeeder.PASSWORD);
        prepared(desktop, officer);
        decided(desktop, officer);
        desktop.open(file);
        fits(desktop);
        assertThat(desktop.text()).contains("预备党员", "看名册里的档案", "为什么还不能转正");
        desktop.follow("看名册里的档案");
        assertThat(desktop.text()).contains("江雨晴", day(25));
    }

    private void applied(Visit visit) {
        visit.open("/admission/files");
        fits(visit);
        visit.open("/admission/files/new");
        visit.fill("姓名", "江雨晴").fill("所在岗位", "养护工").press("建档");
        assertThat(visit.text()).contains("请填递交申请的日期", "请填出生日期");
        fits(visit);
        visit.page().locator("#idNumber").fill(number("99000019960307004"));
        visit.page().locator("#appliedOn").fill(day(700));
        visit.press("建档");
        file = visit.where();
        assertThat(visit.text()).contains("入党申请人", "25 步进程", "党组织派人谈话");
        fits(visit);
    }

    private static String number(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * (body.charAt(i) - '0');
        return body + "10X98765432".charAt(sum % 11);
    }

    private static String day(int ago) {
        return TODAY.minusDays(ago).toString();
    }

    private void step(Visit visit, String word, int ago, String... fields) {
        visit.open(file + "/steps/" + word);
        if (visit.page().locator("#meeting").count() > 0)
            visit.page().locator("#meeting").selectOption("ELSEWHERE");
        visit.page().locator("#on").fill(day(ago));
        for (int i = 0; i < fields.length; i += 2) {
            String field = fields[i];
            if (field.equals("tick"))
                visit.page().locator("input[value=" + fields[i + 1] + "]").check();
            else if (field.equals("first") || field.equals("second"))
                visit.page()
                        .locator("#" + field)
                        .selectOption(new SelectOption().setIndex(Integer.parseInt(fields[i + 1])));
            else if (fields[i + 1].matches("[A-Z_]+"))
                visit.page().locator("#values" + field).selectOption(fields[i + 1]);
            else visit.page().locator("#values" + field).fill(fields[i + 1]);
        }
        visit.press("登记这一步");
        assertThat(visit.text()).as(word).contains("已登记");
    }

    private void cultivated(Visit branch, Visit committee) {
        step(branch, "first-talk", 690, "TALKERS", "邓宝莲");
        step(branch, "activist", 600, "RECOMMENDED_BY", "YOUTH_LEAGUE");
        committee.open("/admission/files?due=higher");
        fits(committee);
        step(committee, "activist-filed", 595);
        branch.open(file + "/steps/contacts");
        fits(branch);
        step(branch, "contacts", 590, "first", "1", "second", "2");
        for (int ago : new int[] {430, 260}) {
            branch.open(file);
            branch.page().locator("form[action$='/reviews'] #on").fill(day(ago));
            branch.page().locator("form[action$='/reviews'] #result").selectOption("FIT");
            branch.press("登记考察");
        }
        step(branch, "cultivation", 120);
    }

    private void prepared(Visit branch, Visit committee) {
        step(branch, "candidate", 115, "tick", "OPINIONS_HEARD");
        step(committee, "notice", 112, "NOTICE_FROM", day(111), "NOTICE_TO", day(91));
        step(committee, "listed", 90, "NOTICE_RESULT", "UNAFFECTED");
        step(branch, "sponsors", 88, "first", "1", "second", "2", "tick", "SPONSORS_FREE");
        step(branch, "political-review", 80, "CONCLUSION", "PASSED");
        step(branch, "training", 70, "TRAINED_FROM", day(72), "TRAINED_HOURS", "24", "ORGANISER", "COMMITTEE");
        step(branch, "branch-review", 60);
        step(committee, "pre-examination", 45, "CONCLUSION", "PASSED");
        step(branch, "form", 40, "FORM_NUMBER", "LJ-2026-099", "tick", "SPONSORS_WROTE");
    }

    /** Exactly half is refused with its clause, and what was typed is kept. */
    private void decided(Visit branch, Visit committee) {
        branch.open(file + "/steps/admission-meeting");
        branch.page().locator("#meeting").selectOption("ELSEWHERE");
        branch.page().locator("#on").fill(day(25));
        branch.page().locator("#valuesVOTERS_DUE").fill("20");
        branch.page().locator("#valuesVOTERS_PRESENT").fill("10");
        branch.page().locator("#valuesIN_FAVOUR").fill("10");
        branch.press("登记这一步");
        assertThat(branch.text()).contains("没有超过半数，至少 11 人", "接收要无记名投票");
        fits(branch);
        branch.page().locator("#valuesVOTERS_PRESENT").fill("18");
        branch.page().locator("#valuesIN_FAVOUR").fill("17");
        branch.page().locator("input[value=SECRET]").check();
        branch.page().locator("input[value=SINGLY]").check();
        branch.press("登记这一步");
        assertThat(branch.text()).contains("已登记");
        step(committee, "committee-talk", 15, "TALKED_BY", "ORGANISER", "TALKERS", "周岚");
        step(committee, "approval", 5, "tick", "SINGLY");
    }
}
