package org.zhibu.areas.service.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.move;
import static org.zhibu.testing.Web.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.testing.Web;

/** A case from the request to the member's word, and the list of those to visit, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class HelpTest {

    private static final String SECRET = "母亲透析，每周两次要人陪";

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void set() {
        stage.set();
    }

    /** 张玉梅 on her phone. */
    private RequestPostProcessor member() {
        return as(stage.member, "张玉梅", stage.people.get(4));
    }

    private String asked() throws Exception {
        return web.redirected(post("/my/help")
                .with(member())
                .with(csrf())
                .param("kind", "LIFE")
                .param("difficulty", SECRET)
                .param("wish", "调一调班"));
    }

    private static String theirs(String own) {
        return own.replace("/my/help/", "/help/cases/");
    }

    private void open(long who, String url) throws Exception {
        web.redirected(move(who, url + "/opening", 0).param("words", "商量怎么帮"));
    }

    private MockHttpServletRequestBuilder visit(String url, int version, String on) {
        return move(stage.secretary, url + "/measures", version)
                .param("kind", "VISIT")
                .param("on", on)
                .param("what", "上门看望");
    }

    @Test
    void goesFromTheRequestToTheMembersWord() throws Exception {
        String own = asked();
        String url = theirs(own);
        web.redirected(move(stage.secretary, url + "/answer", 0).param("words", "先看望，再商量排班"));
        web.redirected(move(stage.secretary, url + "/raising", 1).param("words", "请上级帮着联系医院"));
        assertThat(web.page(as(stage.officer), url)).contains("等上级答复", "答复支部").doesNotContain(SECRET, "张玉梅");
        web.redirected(move(stage.officer, url + "/reply", 2).param("words", "已联系医院社工"));
        web.redirected(visit(url, 3, "2026-11-18"));
        web.redirected(move(stage.secretary, url + "/result", 4).param("words", "排班调好了"));
        assertThat(web.page(member(), "/my")).contains("说说帮得怎么样");
        assertThat(web.page(member(), own)).contains("先看望，再商量排班", "已联系医院社工", "上门看望", "交上评价");
        web.redirected(post(own + "/word")
                .with(member())
                .with(csrf())
                .param("version", "5")
                .param("verdict", "SOLVED"));
        assertThat(web.page(member(), own)).contains("已办结").doesNotContain("交上评价");
        assertThat(web.page(as(stage.officer), url)).contains("已办结", "解决了");
    }

    @Test
    void tellsNothingUntilItIsOpenedAndTheMemberSeesWhoOpenedIt() throws Exception {
        String own = asked();
        String url = theirs(own);
        assertThat(web.page(as(stage.secretary), url))
                .contains("已遮盖", "打开 10 分钟")
                .doesNotContain(SECRET, "张玉梅");
        web.refused(move(stage.secretary, url + "/opening", 0).param("words", " "), "请写为什么要打开");
        open(stage.secretary, url);
        assertThat(web.page(as(stage.secretary), url)).contains(SECRET, "张玉梅", "商量怎么帮");
        assertThat(web.page(as(stage.officer), url)).doesNotContain(SECRET, "张玉梅", "打开 10 分钟");
        assertThat(web.page(as(stage.officer), url))
                .as("a reason may tell of the matter")
                .doesNotContain("商量怎么帮");
        web.perform(move(stage.officer, url + "/opening", 0).param("words", "看看"))
                .andExpect(status().isForbidden());
        assertThat(web.page(member(), own)).contains("商量怎么帮", SECRET);
        assertThat(web.page(member(), "/my/looks")).contains("打开帮扶件", "商量怎么帮");
    }

    @Test
    void listsExportsSearchAndJournalTellNeitherNameNorWord() throws Exception {
        String url = theirs(asked());
        open(stage.secretary, url);
        web.redirected(move(stage.secretary, url + "/answer", 0).param("words", SECRET));
        String org = "?org=" + stage.branch.id().text();
        for (String list : List.of(
                "/help/cases" + org, "/search" + org + "&q=BF-2026", "/search" + org + "&q=母亲透析", "/desk" + org))
            assertThat(web.page(as(stage.secretary), list).replace("value=\"母亲透析\"", ""))
                    .as(list)
                    .doesNotContain(SECRET, "张玉梅");
        assertThat(web.page(
                        as(stage.officer),
                        "/organization/journal?org=" + stage.root.id().text()))
                .contains("已答复，开始帮扶")
                .doesNotContain(SECRET, "张玉梅");
        assertThat(web.page(as(stage.secretary), "/help/cases" + org)).contains("BF-2026-");
        web.perform(get("/help/cases/export.xlsx" + org).with(as(stage.secretary)))
                .andExpect(status().isOk());
        assertThat(jdbc.sql("select position(convert_to(:secret, 'UTF8') in difficulty) from help.help_case "
                                + "where home_id = :home and difficulty is not null")
                        .param("secret", SECRET)
                        .param("home", stage.branch.home())
                        .query(Integer.class)
                        .list())
                .as("the text lies sealed")
                .isNotEmpty()
                .containsOnly(0);
        assertThat(jdbc.sql("select count(*) from audit.entry where home_id = :home and record_type = 'help.case' "
                                + "and concat(before, after, reason, actor) like '%透析%'")
                        .param("home", stage.branch.home())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void needsSomethingDoneBeforeAResultAndGoesOnWhenItIsNotSolved() throws Exception {
        String own = asked();
        String url = theirs(own);
        web.redirected(move(stage.secretary, url + "/answer", 0).param("words", "先看望"));
        web.refused(move(stage.secretary, url + "/result", 1).param("words", "好了"), "还没有登记走访");
        open(stage.secretary, url);
        web.refused(visit(url, 1, "2026-11-19"), "日期不能晚于今天");
        web.refused(visit(url, 1, "2026-11-17"), "日期不能早于求助那天");
        web.refused(visit(url, 1, "2026-11-18").param("amount", "5"), "只有资助才填金额");
        web.redirected(visit(url, 1, "2026-11-18"));
        web.redirected(move(stage.secretary, url + "/result", 2).param("words", "看过了"));
        web.refused(post(own + "/word").with(member()).with(csrf()).param("version", "3"), "请选难处解决了没有");
        web.refused(
                post(own + "/word")
                        .with(member())
                        .with(csrf())
                        .param("version", "3")
                        .param("verdict", "NOT_SOLVED"),
                "请写还差什么");
        web.redirected(post(own + "/word")
                .with(member())
                .with(csrf())
                .param("version", "3")
                .param("verdict", "NOT_SOLVED")
                .param("words", "班还没有调"));
        assertThat(web.page(as(stage.secretary), url)).contains("帮扶中", "班还没有调");
        web.perform(post(own + "/word")
                        .with(member())
                        .with(csrf())
                        .param("version", "3")
                        .param("verdict", "SOLVED"))
                .andExpect(status().isConflict());
    }

    @Test
    void theBranchAsksForSomebodyWithoutAPhoneAndEntersTheWord() throws Exception {
        String org = "?org=" + stage.branch.id().text();
        MockHttpServletRequestBuilder request =
                post(stage.secretary, "/help/cases" + org).param("kind", "LIFE").param("difficulty", "独居，买菜不便");
        web.refused(request, "请选一名本支部的党员");
        String url = web.redirected(post(stage.secretary, "/help/cases" + org)
                .param("kind", "LIFE")
                .param("difficulty", "独居，买菜不便")
                .param("member", stage.people.get(9).text()));
        web.redirected(move(stage.secretary, url + "/answer", 0).param("words", "排了志愿者"));
        web.redirected(visit(url, 1, "2026-11-18"));
        web.redirected(move(stage.secretary, url + "/result", 2).param("words", "每周送菜两次"));
        web.redirected(move(stage.secretary, url + "/word", 3).param("verdict", "PARTLY"));
        assertThat(web.page(as(stage.officer), url)).contains("已办结");
    }

    @Test
    void isNotHereForOthers() throws Exception {
        String own = asked();
        web.perform(get(theirs(own)).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(get(own).with(as(stage.secretary))).andExpect(status().isNotFound());
        web.perform(move(stage.officer, theirs(own) + "/answer", 0).param("words", "替支部答复"))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatWasTypedOutlivesTheMinutesToRead() throws Exception {
        String url = theirs(asked());
        web.redirected(move(stage.secretary, url + "/answer", 0).param("words", "先替三个夜班"));
        web.refused(visit(url, 1, "2026-11-19"), "value=\"上门看望\"");
        web.refused(visit(url, 1, "2026-11-18").param("amount", "5"), "value=\"上门看望\"");
        web.refused(
                move(stage.secretary, url + "/measures", 1)
                        .param("kind", "VISIT")
                        .param("on", "2026-11-18")
                        .param("what", "长".repeat(201)),
                "这一项太长了");
        web.refused(move(stage.secretary, url + "/raising", 1).param("words", "长".repeat(501)), "控制在 500 字以内");
        assertThat(web.page(as(stage.secretary), url)).doesNotContain(SECRET);
    }

    private static MockMultipartFile paper(String name) {
        return new MockMultipartFile(
                "file", name, "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theMemberAttachesPapersOnlyTheMemberTakesAway() throws Exception {
        String own = asked();
        String url = theirs(own);
        String files = "/records/help.plea/" + url.substring(url.lastIndexOf('/') + 1) + "/files";
        assertThat(web.redirected(
                        multipart(files).file(paper("诊断书.pdf")).with(member()).with(csrf())))
                .isEqualTo(own);
        String mine = web.page(member(), own);
        assertThat(mine).contains("诊断书.pdf", "/removal");
        int at = mine.indexOf(files + "/");
        String paper = mine.substring(at, mine.indexOf('"', at));
        web.perform(get(paper).with(as(stage.secretary))).andExpect(status().isNotFound());
        open(stage.secretary, url);
        assertThat(web.page(as(stage.secretary), url)).contains("诊断书.pdf").doesNotContain("/removal");
        web.perform(get(paper).with(as(stage.secretary))).andExpect(status().isOk());
        web.perform(post(stage.secretary, paper + "/removal")).andExpect(status().isForbidden());
        web.perform(get(paper).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.redirected(post(paper + "/removal").with(member()).with(csrf()));
        assertThat(web.page(member(), own)).doesNotContain("诊断书.pdf");
    }

    @Test
    void papersAreThereOnlyWhileItIsOpen() throws Exception {
        String url = theirs(asked());
        String files = "/records/help.case/" + url.substring(url.lastIndexOf('/') + 1) + "/files";
        MockMultipartFile paper = paper("材料.pdf");
        web.perform(multipart(files).file(paper).with(as(stage.secretary)).with(csrf()))
                .andExpect(status().isNotFound());
        open(stage.secretary, url);
        web.perform(multipart(files).file(paper).with(as(stage.secretary)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(web.page(as(stage.secretary), url)).contains("材料.pdf");
        assertThat(web.page(as(stage.officer), url)).doesNotContain("材料.pdf");
    }

    @Test
    void keepsTheListOfTheYearAndCountsWhoWasVisited() throws Exception {
        String org = "?org=" + stage.branch.id().text();
        String care = "/help/care" + org;
        web.redirected(person(org, 4));
        web.redirected(person(org, 7));
        web.refused(person(org, 7), "今年已经在名册上");
        assertThat(web.page(as(stage.secretary), care)).contains("张玉梅", "郑文博", "还有 2 人没有走访");
        assertThat(web.page(
                        as(stage.officer), "/help/care?org=" + stage.root.id().text()))
                .contains("桥隧养护党支部", "还差 2 人")
                .doesNotContain("张玉梅");
        assertThat(web.page(as(stage.officer), care)).doesNotContain("张玉梅");
        String url = theirs(asked());
        web.redirected(move(stage.secretary, url + "/answer", 0).param("words", "先看望"));
        web.redirected(visit(url, 1, "2026-11-18"));
        assertThat(web.page(as(stage.secretary), care)).contains("还有 1 人没有走访");
        String entry = jdbc.sql("select id from help.care where home_id = :home and member_id = :member")
                .param("home", stage.branch.home())
                .param("member", stage.people.get(7).number())
                .query(Long.class)
                .single()
                .toString();
        String id = Long.toString(stage.branch.home(), 36) + "-" + Long.toString(Long.parseLong(entry), 36);
        web.refused(
                move(stage.secretary, "/help/care/people/" + id + "/visits", 0)
                        .param("on", "2026-11-19")
                        .param("who", "陈素芳"),
                "走访日期不能晚于今天");
        web.redirected(move(stage.secretary, "/help/care/people/" + id + "/visits", 0)
                .param("on", "2026-11-17")
                .param("who", "陈素芳"));
        web.refused(move(stage.secretary, "/help/care/people/" + id + "/removal", 0), "不能移出名册");
        web.redirected(move(stage.secretary, "/help/care/people/" + id + "/taking-back", 0));
        assertThat(web.page(as(stage.secretary), care)).contains("还有 1 人没有走访", "已撤销最近登记的一次走访");
        assertThat(web.page(as(stage.officer), below("MISSING"))).contains("桥隧养护党支部");
        assertThat(web.page(as(stage.officer), below("DONE"))).doesNotContain("桥隧养护党支部");
        web.redirected(move(stage.secretary, "/help/care/people/" + id + "/visits", 0)
                .param("on", "2026-11-18")
                .param("who", "陈素芳"));
        assertThat(web.page(as(stage.officer), below("DONE"))).contains("桥隧养护党支部");
        assertThat(web.page(as(stage.officer), below("UNKEPT"))).doesNotContain("桥隧养护党支部");
        assertThat(jdbc.sql("select string_agg(fact_kind, ' ' order by fact_kind) from fact.all_facts "
                                + "where home_id = :home and fact_kind like 'care.%'")
                        .param("home", stage.branch.home())
                        .query(String.class)
                        .single())
                .isEqualTo("care.list care.person care.person care.visited care.visited");
        assertThat(web.page(
                        as(stage.officer),
                        "/areas/service?org=" + stage.root.id().text()))
                .contains("2 / 2");
    }

    private String below(String state) {
        return "/help/care?period=2026&state=" + state + "&org=" + stage.root.id();
    }

    @Test
    void nobodyOnTheListIsNotEverybodyVisited() throws Exception {
        NewUnit office = new NewUnit(
                stage.root.id(),
                UnitKind.COMMITTEE,
                "养护处党委",
                null,
                null,
                LocalDate.of(2020, 1, 1),
                3,
                NewUnit.Details.NONE);
        String without = "?org=" + units.create(Actor.SYSTEM, office).id();
        assertThat(web.page(as(stage.officer), "/help/care" + without))
                .contains("这里下面还没有支部，没有名册")
                .doesNotContain("都走访到了");
        assertThat(web.page(as(stage.officer), "/areas/service" + without)).contains("没有列入的人");
        assertThat(web.page(as(stage.officer), "/training/behind" + without))
                .contains("今年没有要参加培训的人")
                .doesNotContain("没有人落下");
        assertThat(web.page(as(stage.officer), "/dashboard/gaps" + without)).contains("没有要做的");
        assertThat(web.page(as(stage.officer), "/dashboard" + without)).doesNotContain("该做的都做了");
        assertThat(web.page(as(stage.officer), "/evaluation/sheet" + without)).contains("这里下面还没有支部");
        String org = "?org=" + stage.branch.id();
        web.redirected(post(stage.secretary, "/help/care/list" + org));
        assertThat(web.page(as(stage.secretary), "/help/care" + org))
                .contains("今年的名册上没有人")
                .doesNotContain("都走访到了");
    }

    private MockHttpServletRequestBuilder person(String org, int at) {
        return post(stage.secretary, "/help/care/people" + org)
                .param("member", stage.people.get(at).text())
                .param("kind", "DIFFICULT");
    }
}
