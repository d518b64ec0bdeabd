package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.Relinking;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** An appraisal with twelve slips from the roll to the published list, and then an attempt to find out who voted what. */
class AppraisalJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int VOTERS = 12;
    /** By chance one of twelve is found; seven or more less than once in ten thousand times. */
    private static final int BY_CHANCE = 6;

    /** A member of the branch with an account. */
    private record Someone(String login, String name) {}

    @Test
    void aBranchAppraisesItsMembersAndNobodyFindsOutWhoVotedWhat() {
        JdbcClient jdbc = portal.getBean(JdbcClient.class);
        UnitId lab = unit("材料试验室");
        account("journey-keeper", "试验室组织委员", null, lab);
        List<Someone> tellers = tellers(jdbc, lab);
        Visit keeper = visit(Size.DESKTOP).signIn("journey-keeper", DemoSeeder.PASSWORD);
        String appraisal = begun(keeper, lab);
        String box = drawn(keeper, appraisal);
        List<String> slips = printed(keeper, tellers);

        List<String> phrases = new ArrayList<>();
        for (int voter = 0; voter < VOTERS - 1; voter++)
            phrases.add(voted(voter % 2 == 0 ? visit(Size.PHONE) : visitWithoutScripts(Size.PHONE), slips, voter));
        Visit first = visit(Size.DESKTOP).signIn(tellers.get(0).login(), DemoSeeder.PASSWORD);
        String sessions = sessions(jdbc);
        phrases.add(voted(first, slips, VOTERS - 1));
        assertThat(sessions(jdbc))
                .as("a signed-in browser that votes is nobody")
                .isEqualTo(sessions);

        Relinking attack = new Relinking(
                jdbc.sql("select current_database()").query(String.class).single());
        BoxId id = BoxId.of(box.substring(box.lastIndexOf('/') + 1));
        assertThat(Relinking.hits(
                        attack.orders("ballot.ballot", id, 1).getOrDefault("xmin::text::bigint, ctid", List.of()),
                        phrases))
                .as("before the box is closed its owner could read the order")
                .isEqualTo(VOTERS);

        counted(first, box);
        keeper.open(box);
        assertThat(keeper.text()).contains("正在投票").doesNotContain(phrases.get(0));
        counted(visit(Size.PHONE).signIn(tellers.get(1).login(), DemoSeeder.PASSWORD), box);

        published(keeper, box, phrases);
        looked(visitWithoutScripts(Size.PHONE), slips, phrases);
        for (Map.Entry<String, List<String>> order :
                attack.orders("ballot.counted", id, 1).entrySet())
            assertThat(Relinking.hits(order.getValue(), phrases))
                    .as(order.getKey())
                    .isLessThanOrEqualTo(BY_CHANCE);
        decided(keeper, appraisal);
        first.open("/my/appraisal");
        assertThat(first.text()).contains("合格，" + decidedOn(jdbc));
        readable(first);
    }

    private String begun(Visit keeper, UnitId lab) {
        keeper.open("/appraisal/appraisals/new?org=" + lab);
        readable(keeper);
        keeper.press("开始评议");
        assertThat(keeper.text()).contains("评议已开始", "16 人");
        readable(keeper);
        String appraisal = keeper.where();
        keeper.click("summary:has-text('登记纸质自评')");
        Locator ticks = keeper.page().locator("input[name=members]");
        for (int at = 0; at < ticks.count(); at++) ticks.nth(at).check();
        keeper.click("form[action$='/selves'] button");
        assertThat(keeper.text()).contains("纸质自评已登记", "16 / 16 人已自评");
        keeper.click("summary:has-text('登记党员互评')").click("form[action$='/mutual'] button");
        assertThat(keeper.text()).contains("党员互评已登记");
        return appraisal;
    }

    private String drawn(Visit keeper, String appraisal) {
        keeper.press("准备民主测评的票");
        assertThat(keeper.text()).contains("年民主评议党员民主测评", "还没印票");
        readable(keeper);
        assertThat(keeper.where()).isNotEqualTo(appraisal);
        return keeper.where();
    }

    private List<String> printed(Visit keeper, List<Someone> tellers) {
        keeper.page()
                .locator("#first")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel(tellers.get(0).name()));
        keeper.page()
                .locator("#second")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel(tellers.get(1).name()));
        keeper.page().locator("#spare").fill("0");
        keeper.press("印票");
        readable(keeper);
        List<String> words = keeper.page().locator(".zb-slips__word").allInnerTexts();
        assertThat(words).hasSize(32);
        return words;
    }

    /** Votes with a slip, most for 合格; answers the phrase of the first question. */
    private String voted(Visit voter, List<String> slips, int number) {
        voter.open("/ballot/slip");
        if (number == 0) readable(voter);
        voter.fill("票码", slips.get(2 * number)).press("打开选票");
        if (number == 0) readable(voter);
        Locator questions = voter.page().locator("fieldset");
        for (int question = 1; question <= questions.count(); question++) {
            int choice = question == 1 ? number % 4 + 1 : 2;
            voter.page()
                    .locator("input[name=q%d][value='%d']".formatted(question, choice))
                    .check(new Locator.CheckOptions().setForce(true));
        }
        voter.click("button:has-text('投票')");
        assertThat(voter.text()).contains("已投票", "这一页只出现这一次");
        if (number == 0) readable(voter);
        return voter.page().locator("[data-phrase]").first().innerText();
    }

    private void counted(Visit teller, String box) {
        teller.open("/my/ballots");
        readable(teller);
        teller.open("/my/ballots" + box.substring(box.lastIndexOf('/')));
        readable(teller);
        teller.press("确认投票结束");
    }

    private void published(Visit keeper, String box, List<String> phrases) {
        keeper.open(box);
        assertThat(keeper.text()).contains("已公布", "印发 16 张，用了 12 张，作废 4 张");
        readable(keeper);
        String list =
                String.valueOf(keeper.page().locator(".zb-checklist").first().textContent());
        assertThat(phrases).allSatisfy(phrase -> assertThat(list).contains(phrase));
    }

    private void looked(Visit voter, List<String> slips, List<String> phrases) {
        voter.open("/ballot/slip");
        voter.fill("查票号", slips.get(1)).press("看公布的结果");
        assertThat(String.valueOf(voter.page().locator(".zb-checklist").first().textContent()))
                .contains(phrases.get(VOTERS - 1));
    }

    private void decided(Visit keeper, String appraisal) {
        keeper.open(appraisal);
        keeper.follow("写评定意见");
        readable(keeper);
        Locator ratings = keeper.page().locator("select");
        for (int at = 0; at < ratings.count(); at++) ratings.nth(at).selectOption("QUALIFIED");
        keeper.press("保存评定意见");
        assertThat(keeper.text()).contains("评定意见已保存");
        keeper.click("summary:has-text('登记评定')");
        keeper.page().locator("#meeting").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        keeper.press("会议已评定");
        assertThat(keeper.text()).contains("会议评定已登记");
        readable(keeper);
        keeper.press("报上级党组织");
        assertThat(keeper.text()).contains("已报上级党组织");
    }

    private static String decidedOn(JdbcClient jdbc) {
        return jdbc.sql(
                        "select cast(max(decided_on) as text) from appraisal.appraisal where home_id > 0 and year = :year")
                .param("year", TODAY.getYear())
                .query(String.class)
                .single();
    }

    private static String sessions(JdbcClient jdbc) {
        return jdbc.sql("select string_agg(s::text, ' ' order by s::text) from security.session s")
                .query(String.class)
                .single();
    }

    /** Opens accounts for two full members of the branch. */
    private List<Someone> tellers(JdbcClient jdbc, UnitId lab) {
        List<Someone> tellers = new ArrayList<>();
        jdbc.sql("""
                        select m.home_id, m.id, m.name from member.member m
                        join member.current_membership s on s.member_home_id = m.home_id and s.member_id = m.id
                        where m.home_id > 0 and s.unit_id = :unit and m.category = '01'
                          and not exists (select 1 from security.account a where a.member_home_id = m.home_id and a.member_id = m.id)
                        order by m.id desc limit 2
                        """)
                .param("unit", lab.number())
                .query((row, number) -> {
                    String login = "journey-teller-" + number;
                    account(
                            login,
                            row.getString("name"),
                            new MemberId(row.getLong("home_id"), row.getLong("id")),
                            null);
                    return tellers.add(new Someone(login, row.getString("name")));
                })
                .list();
        return tellers;
    }
}
