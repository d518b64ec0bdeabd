package org.zhibu.areas.methods.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.TODAY;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhibu.areas.methods.ballot.Polling.Slip;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.security.Accounts;
import org.zhibu.testing.Standings;
import org.zhibu.testing.Web;

/** A poll from its questions to the published list. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
class BallotTest {

    @Autowired
    Web web;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Stage stage;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    Polling polling;

    @BeforeEach
    void set() {
        stage.set();
        polling = new Polling(web, stage, accounts);
    }

    private void refused(MockHttpServletRequestBuilder request, String... why) throws Exception {
        web.perform(request)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(stringContainsInOrder(why)));
    }

    private MockHttpServletRequestBuilder keeping(String address, int version) {
        return post(address).with(polling.as(stage.secretary)).with(csrf()).param("version", String.valueOf(version));
    }

    private static MockHttpServletRequestBuilder published(Slip slip) {
        return post("/ballot/slip/list").param("list", slip.list());
    }

    @Test
    void goesFromTheRollToThePublishedList() throws Exception {
        String box = polling.drawn("对支部工作满意吗", "对学习安排满意吗");
        List<Slip> slips = polling.opened(box, 0);
        assertThat(slips).hasSize(22);
        String[][] kept = new String[6][];
        for (int voter = 0; voter < 6; voter++)
            kept[voter] = polling.vote(slips.get(voter), 1 + voter % 3, 0).toArray(String[]::new);
        for (long who : List.of(stage.secretary, stage.officer))
            assertThat(polling.page(who, box)).contains("正在投票").doesNotContain("验票词和选择", kept[0][0]);
        refused(published(slips.get(0)), "没有这个查票号，或者投票还没结束");
        polling.confirmed(box, polling.first, 1);
        assertThat(polling.page(stage.officer, box)).contains("正在投票").doesNotContain(kept[0][0]);
        polling.confirmed(box, polling.second, 1);
        assertThat(polling.page(stage.officer, box)).contains("印发 22 张，用了 6 张，作废 16 张", "已公布");
        String list = polling.page(published(slips.get(0)));
        for (int voter = 0; voter < 6; voter++)
            assertThat(list.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                    .contains(kept[voter][0] + " " + List.of("满意", "一般", "不满意").get(voter % 3), kept[voter][1] + " 弃权");
        refused(post("/ballot/slip").param("code", slips.get(9).code()), "投票已经结束");
        assertThat(polling.page(polling.first, "/my/ballots")).contains("支部工作满意度测评", "已公布");
    }

    @Test
    void oneSlipIsOneBallotAndADoublePressFindsTheSamePhrases() throws Exception {
        Slip slip = polling.opened(polling.drawn("对支部工作满意吗"), 0).get(0);
        List<String> once = Polling.phrases(polling.page(Polling.form(slip, "abc", 1)));
        assertThat(once).hasSize(1).isEqualTo(Polling.phrases(polling.page(Polling.form(slip, "abc", 1))));
        refused(Polling.form(slip, "abc", 2), "这张票已经投过了");
        refused(Polling.form(slip, "def", 1), "这张票已经投过了");
        refused(post("/ballot/slip").param("code", slip.code()), "这张票已经投过了");
    }

    @Test
    void forgivesHowACodeIsTypedAndKeepsWhatWasChosen() throws Exception {
        Slip slip = polling.opened(polling.drawn("对支部工作满意吗", "对学习安排满意吗"), 0).get(0);
        String typed = " " + slip.code().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(polling.page(post("/ballot/slip").param("code", typed))).contains("对学习安排满意吗");
        web.perform(post("/ballot/slip/ballot")
                        .param("code", typed)
                        .param("nonce", "n")
                        .param("q1", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还有没选的题")))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.matchesRegex(
                                "(?s).*name=\"q1\" value=\"2\"[^>]*checked=\"checked\".*")));
    }

    @Test
    void publishesNothingBelowFiveBallots() throws Exception {
        String box = polling.drawn("对支部工作满意吗");
        List<Slip> slips = polling.opened(box, 0);
        for (int voter = 0; voter < 4; voter++) polling.vote(slips.get(voter), 1);
        polling.closed(box);
        assertThat(polling.page(stage.secretary, box))
                .contains("有效票不足 5 张，不公布结果", "用了 4 张")
                .doesNotContain("验票词和选择");
        assertThat(counted(box)).isZero();
    }

    private long counted(String box) {
        BoxId id = BoxId.of(box.substring(box.lastIndexOf('/') + 1));
        return jdbc.sql("select count(*) from ballot.counted where home_id = :home and box_id = :box")
                .param("home", id.home())
                .param("box", id.number())
                .query(Long.class)
                .single();
    }

    @Test
    void tellsMembersAndMassesApartOnlyWhereNeitherGroupIsTooSmall() throws Exception {
        assertThat(withMasses(5)).contains("党员 6，群众 0", "党员 0，群众 5");
        assertThat(withMasses(4))
                .as("the members alone would show the masses by subtraction")
                .contains("用了 10 张")
                .doesNotContain("党员 6", "群众 4");
    }

    private String withMasses(int voters) throws Exception {
        String box = polling.drawn("对支部工作满意吗");
        List<Slip> slips = polling.opened(box, 8);
        for (int voter = 0; voter < 6; voter++) polling.vote(slips.get(voter), 1);
        for (int voter = 0; voter < voters; voter++) polling.vote(slips.get(22 + voter), 2);
        polling.closed(box);
        return polling.page(stage.secretary, box);
    }

    @Test
    void twoDifferentPeopleWhoHaveNotSeenTheCodesCount() throws Exception {
        String box = polling.drawn("对支部工作满意吗");
        String fourth = stage.people.get(4).text();
        refused(keeping(box + "/opening", 0).param("first", fourth).param("second", fourth), "两名计票人要是不同的人");
        refused(
                keeping(box + "/opening", 0)
                        .param("first", stage.people.get(0).text())
                        .param("second", fourth),
                "陈素芳 印票，看得见票码，不能计票");
        refused(
                keeping(box + "/opening", 0)
                        .param("first", fourth)
                        .param("second", stage.people.get(7).text()),
                "郑文博 还没有账号");
        refused(keeping(box + "/opening", 0).param("first", fourth), "请从名单里选计票人");
        refused(keeping(box + "/opening", 0).param("spare", "-1"), "请从名单里选计票人", "请从名单里选计票人", "0 到");
        polling.opened(box, 0);
        web.perform(polling.confirmation(box, stage.stranger, 1)).andExpect(status().isNotFound());
        web.perform(polling.confirmation(box, stage.secretary, 1)).andExpect(status().isForbidden());
        polling.confirmed(box, polling.first, 1);
        web.perform(polling.confirmation(box, polling.first, 1)).andExpect(status().isConflict());
        refused(
                keeping(box + "/tellers", 1)
                        .param("first", stage.people.get(5).text())
                        .param("second", fourth),
                "张玉梅 已经确认，不能换");
    }

    @Test
    void whoeverHasSeenTheCodesNeverCountsAndWhoeverCountsNeverSeesThem() throws Exception {
        accounts.grant(polling.second, Role.BRANCH_OFFICER, stage.branch.id(), TODAY);
        String box = polling.drawn("对支部工作满意吗");
        polling.opened(box, 0);
        refused(second(box + "/reprinting", 1).param("spare", "0"), "你是计票人，不能看见票码");
        refused(
                second(box + "/tellers", 1)
                        .param("first", stage.people.get(0).text())
                        .param("second", stage.people.get(5).text()),
                "陈素芳 印票，看得见票码，不能计票");
        assertThat(Polling.slips(polling.page(keeping(box + "/reprinting", 1).param("spare", "0"))))
                .hasSize(20);
    }

    private MockHttpServletRequestBuilder second(String address, int version) {
        return post(address).with(polling.as(polling.second)).with(csrf()).param("version", String.valueOf(version));
    }

    @Test
    void printsAnewOnlyWhileNobodyHasVoted() throws Exception {
        String box = polling.drawn("对支部工作满意吗");
        Slip lost = polling.opened(box, 0).get(0);
        List<Slip> anew =
                Polling.slips(polling.page(keeping(box + "/reprinting", 1).param("spare", "0")));
        assertThat(anew).hasSize(20);
        refused(post("/ballot/slip").param("code", lost.code()), "没有这个票码");
        polling.vote(anew.get(0), 1);
        refused(keeping(box + "/reprinting", 2), "已经有人投票");
        refused(keeping(box + "/cancellation", 2).param("words", "改日再投"), "已经有人投票");
        web.perform(polling.opening(box, 0)).andExpect(status().isConflict());
    }

    @Test
    void takesWhatWasCountedOnPaperInstead() throws Exception {
        String box = polling.drawn("对支部工作满意吗");
        assertThat(polling.page(stage.secretary, "/ballot/boxes?org=" + stage.branch.id()))
                .contains("1 次测评还没印票", "去印票");
        refused(keeping(box + "/paper", 0), "有 3 处要改", "href=\"#issued\"", "href=\"#returned\"", "href=\"#valid\"");
        refused(paper(box, 18, 19, 18, 18), "收回的票在 0 到发出的 18 张之间");
        refused(paper(box, 18, 17, 18, 18), "有效票在 0 到收回的 17 张之间");
        refused(paper(box, 18, 17, 16, 17), "“对支部工作满意吗”各项加弃权是 17 票，应当等于有效票 16 张");
        web.perform(paper(box, 18, 17, 16, 16)).andExpect(status().is3xxRedirection());
        assertThat(polling.page(stage.officer, box)).contains("发出 18 张，收回 17 张，有效 16 张", "已公布");
        web.perform(polling.opening(box, 0)).andExpect(status().isConflict());
    }

    @Test
    void tellsNothingOfFewerThanFiveValidBallotsHoweverManyCameBack() throws Exception {
        String box = polling.drawn("对支部工作满意吗");
        web.perform(paper(box, 18, 12, 3, 3)).andExpect(status().is3xxRedirection());
        assertThat(polling.page(stage.secretary, box)).contains("有效 3 张", "有效票不足 5 张，不公布结果");
        BoxId id = BoxId.of(box.substring(box.lastIndexOf('/') + 1));
        assertThat(jdbc.sql("select count(*) from ballot.paper where home_id = :home and box_id = :box")
                        .param("home", id.home())
                        .param("box", id.number())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private MockHttpServletRequestBuilder paper(String box, int issued, int returned, int valid, int content) {
        return keeping(box + "/paper", 0)
                .param("issued", String.valueOf(issued))
                .param("returned", String.valueOf(returned))
                .param("valid", String.valueOf(valid))
                .param("votes[0].counts[0]", "0")
                .param("votes[0].counts[1]", String.valueOf(content));
    }

    @Test
    void slowsDownWhoeverGuessesAndNobodyElse() throws Exception {
        for (int guess = 0; guess < 30; guess++) refused(guess("10.1.2.3"), "没有这个票码");
        web.perform(guess("10.1.2.3"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("输错的次数太多")));
        refused(guess("10.1.2.4"), "没有这个票码");
    }

    private static MockHttpServletRequestBuilder guess(String from) {
        return post("/ballot/slip").param("code", "ABCD-EFGH-JKLM").with(request -> {
            request.setRemoteAddr(from);
            return request;
        });
    }

    @Test
    void refusesAPollWithoutQuestionsAndKeepsWhatWasTyped() throws Exception {
        web.perform(post(stage.secretary, "/ballot/boxes")
                        .param("org", stage.branch.id().text())
                        .param("title", "满意度")
                        .param("lines[0].wording", "对支部工作满意吗")
                        .param("lines[0].choices", "满意"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“对支部工作满意吗”的选项要 2 到 8 个")))
                .andExpect(content().string(containsString("value=\"满意度\"")));
    }

    @Test
    void refusesWhatIsTooLongWithoutRepeatingIt() throws Exception {
        String five = "长".repeat(5000);
        MockHttpServletRequestBuilder form = post(stage.secretary, "/ballot/boxes")
                .param("org", stage.branch.id().text())
                .param("lines[0].choices", "满意；不满意");
        refused(form.param("title", "满意度").param("lines[0].wording", five), "一个问题不超过 100 个字");
        refused(
                post(stage.secretary, "/ballot/boxes")
                        .param("org", stage.branch.id().text())
                        .param("title", "满意度")
                        .param("about", five)
                        .param("lines[0].wording", "满意吗")
                        .param("lines[0].choices", "满意；不满意"),
                "说明不超过 500 个字");
    }

    @Test
    void isOnTheAreaTheDeskTheListAndCountsAsAFactOnceClosed() throws Exception {
        String box = polling.drawn("对支部工作满意吗");
        List<Slip> slips = polling.opened(box, 0);
        String org = "?org=" + stage.branch.id().text();
        assertThat(polling.page(stage.secretary, "/desk" + org)).contains("“支部工作满意度测评”正在投票");
        assertThat(polling.page(polling.first, "/my")).contains("“支部工作满意度测评”投完后，请你确认计票");
        for (int voter = 0; voter < 5; voter++) polling.vote(slips.get(voter), 1);
        polling.closed(box);
        assertThat(polling.page(stage.secretary, "/ballot/boxes" + org + "&state=CLOSED"))
                .contains("支部工作满意度测评");
        assertThat(polling.page(stage.secretary, "/areas/methods" + org)).contains("测评投票");
        assertThat(Standings.figuresOf(portal, "ballot", stage.secretary, stage.branch))
                .containsExactly("今年投完的测评（次） 1");
        web.perform(get("/ballot/boxes/export.xlsx" + org).with(as(stage.secretary)))
                .andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from fact.all_facts where home_id = :home and fact_kind = 'ballot.poll'")
                        .param("home", stage.branch.home())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
