package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.security.Accounts;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** What records do not show is graded by one officer, confirmed by another, objected to by the branch and answered. */
class EvaluationJourneyTest extends Journey {

    @Test
    void aGradeIsConfirmedByAnotherObjectedToAndAnswered() {
        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.open("/evaluation/sheet?indicator=D0-08&q=物流");
        officer.press("保存评价");
        fits(officer);
        officer.page().locator("select[name='rows[0].grade']").selectOption("fair");
        officer.press("保存评价");
        assertThat(officer.text()).contains("请写明理由");
        fits(officer);
        officer.page().locator("textarea[name='rows[0].reason']").fill("物流保供按期完成，两份报表晚交");
        officer.press("保存评价");
        assertThat(officer.text()).contains("保存了 1 个支部的评价，等确认", "待确认");

        Visit second = visitWithoutScripts(Size.PHONE).signIn(secondOfficer(), DemoSeeder.PASSWORD);
        second.open("/evaluation/confirmations");
        assertThat(second.text()).contains("物流企业", "物流保供按期完成");
        fits(second);
        second.press("确认选中的评价");
        assertThat(second.text()).contains("确认了");

        UnitId branch = unit("物流企业");
        account("journey-logistics", "郑远航", null, branch);
        Visit secretary = visit(Size.PHONE).signIn("journey-logistics", DemoSeeder.PASSWORD);
        secretary.open("/assessment/scores/" + branch);
        assertThat(secretary.text()).contains("较好：物流保供按期完成", "上级评价得 4 分", "看评价，可以申诉");
        secretary.click("a:has-text('看评价，可以申诉'):near(:text('围绕中心工作'))");
        secretary
                .click("summary:has-text('对这一项申诉')")
                .fill("哪里不对，有什么依据", "晚交是系统停机，停机说明里报过")
                .click("form[action$='/objection'] button");
        assertThat(secretary.text()).contains("申诉中", "晚交是系统停机");
        fits(secretary);
        String evaluation = secretary.where();

        second.open(evaluation);
        fits(second);
        second.page().locator("[name=grade]").selectOption("good");
        second.fill("为什么改", "核对停机说明，情况属实").press("改等次并答复");
        assertThat(second.text()).contains("申诉后已改", "核对停机说明，情况属实");
        officer.open(evaluation);
        assertThat(officer.text()).contains("申诉后已改");
        fits(officer);
    }

    private String secondOfficer() {
        account("journey-second", "贺明远", null, null);
        Accounts accounts = portal.getBean(Accounts.class);
        long account = accounts.accountOf("journey-second").orElseThrow();
        accounts.grant(account, Role.COMMITTEE_OFFICER, unit("交通运输局委员会"), LocalDate.of(2024, 1, 1));
        return "journey-second";
    }

    /** The points are those of the formula, the formula those of the records, and the records are all there. */
    @Test
    void aScoreIsOpenedDownToItsRecords() {
        UnitId branch = unit("桥隧养护");
        Visit secretary = visit(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open("/assessment/scores/" + branch);
        assertThat(secretary.text()).contains("党费台账尚未启用", "不加分也不扣分");
        fits(secretary);
        secretary.open("/assessment/scores/" + branch + "/records?indicator=D0-03&size=100");
        assertThat(secretary.text()).contains("书记县级以上轮训");
        secretary.open("/assessment/scores/" + branch + "/records?indicator=D0-17");
        assertThat(secretary.page().locator("main tbody tr").count()).isPositive();
        assertThat(secretary.text()).containsPattern("缺 \\d+ 次 × 0.25 分，得 [\\d.]+ 分");
        fits(secretary);
        secretary.resize(Size.PHONE);
        fits(secretary);
    }
}
