package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** What a branch finds when it examines itself is mended with evidence, and opened again where it was not; the committee looks into it. */
class IntegrityJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String FOUND = "通知发了三遍才有人去办";

    @Test
    void aSelfCheckLeadsToAMeasureToEvidenceAndBack() {
        UnitId branch = branchWithoutSelfCheck();
        account("journey-conduct", "郑书宁", null, branch);
        Visit keeper = visit(Size.DESKTOP).signIn("journey-conduct", DemoSeeder.PASSWORD);
        String problem = examined(keeper, branch);
        mended(keeper);

        Visit phone = visitWithoutScripts(Size.PHONE).signIn("journey-conduct", DemoSeeder.PASSWORD);
        phone.open(problem);
        phone.fill("有什么证明", "").press("办结这个问题");
        assertThat(phone.text()).contains("请填办结日期", "请写有什么证明");
        phone.fill("办结日期", TODAY.toString()).fill("有什么证明", "11 月的 6 份通知当天有人答复").press("办结这个问题");
        assertThat(phone.text()).contains("问题已办结", "已办结", "11 月的 6 份通知当天有人答复");
        fits(phone);

        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.open(problem);
        officer.click("summary:has-text('重新整改')")
                .fill("为什么没有改到位", "抽看 12 月又有两份没人办")
                .click("form[action$='/reopening'] button");
        assertThat(officer.text()).contains("问题重新整改", "抽看 12 月又有两份没人办");
        fits(officer);
        keeper.open("/notices");
        assertThat(keeper.text()).contains("有问题要重新整改：" + FOUND);
        spotted(officer, keeper, branch);
    }

    /** Nothing answered is said all at once; one thing found stands in the ledger. Returns its address. */
    private String examined(Visit keeper, UnitId branch) {
        keeper.open("/integrity/checks/new?org=" + branch);
        keeper.press("保存自查");
        assertThat(keeper.text()).contains("请写谁参加了自查", "第 1 题还没有答", "第 12 题还没有答");
        fits(keeper);
        keeper.fill("谁参加", "支委会全体");
        for (int at = 0; at < 12; at++)
            keeper.page()
                    .locator("[name='answers[%d].found'][value=%s]".formatted(at, at == 1 ? "YES" : "NO"))
                    .check();
        keeper.page().locator("[name='answers[1].what']").fill(FOUND);
        keeper.press("保存自查");
        assertThat(keeper.text()).contains("自查已保存", FOUND);
        fits(keeper);
        keeper.follow(FOUND);
        return keeper.where();
    }

    private static void mended(Visit keeper) {
        keeper.follow("定措施");
        keeper.press("保存整改措施");
        assertThat(keeper.text()).contains("请写原因", "请写措施", "请填几时改好");
        fits(keeper);
        keeper.fill("原因", "没有定谁接通知")
                .fill("措施", "每份通知写明谁办、哪天办完")
                .fill("名单里没有的人", "支委会")
                .fill("几时改好", TODAY.plusDays(20).toString())
                .press("保存整改措施");
        assertThat(keeper.text()).contains("整改措施已保存", "整改中", "每份通知写明谁办、哪天办完");
        fits(keeper);
    }

    private static void spotted(Visit officer, Visit keeper, UnitId branch) {
        officer.open("/integrity/spots/new?org=" + branch);
        officer.fill("看了什么", "11 月的通知和答复").fill("总的情况", "多数当天有人办");
        officer.page().locator("[name='findings[0].what']").fill("两份通知没有答复");
        officer.press("保存抽查");
        assertThat(officer.text()).contains("请选是哪种作风");
        officer.page().locator("[name='findings[0].style']").selectOption("BUREAUCRACY");
        officer.press("保存抽查");
        assertThat(officer.text()).contains("抽查已保存", "两份通知没有答复");
        fits(officer);
        keeper.open("/integrity/problems?org=" + branch);
        assertThat(keeper.text()).contains("两份通知没有答复", FOUND);
        fits(keeper);
    }

    private UnitId branchWithoutSelfCheck() {
        return new UnitId(
                portal.getBean(JdbcClient.class).sql("""
                        select u.id from organization.unit u
                        where u.kind = 'BRANCH' and u.dissolved_on is null and not exists (
                            select 1 from integrity.selfcheck c
                            where c.home_id = u.home_id and c.unit_id = u.id and c.held_on > current_date - 200)
                        order by u.id limit 1
                        """).query(Long.class).single());
    }
}
