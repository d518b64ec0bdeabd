package org.zhibu.areas.service.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;
import static org.zhibu.testing.Web.to;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.core.organization.Posts;
import org.zhibu.shared.audit.Actor;
import org.zhibu.testing.Web;

/** From the branch's recommendation to an appointment, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class TalentTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void set() {
        stage.set();
        jdbc.sql("""
                        insert into life.activity (home_id, id, unit_id, kind, title, held_on, starts_at, minutes_long, recorded_at,
                            recorded_by)
                        values (:home, :id, :unit, 'OL-02', '研究推荐人选', date '2026-11-10', time '14:30', 60,
                            timestamptz '2026-11-10 18:00+08', '陈素芳')
                        """)
                .param("home", stage.root.home())
                .param("id", stage.branch.id().number())
                .param("unit", stage.branch.id().number())
                .update();
    }

    private MockHttpServletRequestBuilder proposal(int person, String aim) {
        return post(stage.secretary, "/talent/recommendations")
                .param("org", stage.branch.id().text())
                .param("once", UUID.randomUUID().toString())
                .param("member", stage.people.get(person).text())
                .param("aim", aim)
                .param("duty", "BS05")
                .param("wanted", "养护科副科长")
                .param("basis", "守桥九天没下岗")
                .param("activity", String.valueOf(stage.branch.id().number()))
                .param("agreed", "true");
    }

    private String recommended(String aim) throws Exception {
        return web.redirected(proposal(4, aim));
    }

    private MockHttpServletRequestBuilder move(long who, String address, int version) {
        return post(who, address)
                .param("version", String.valueOf(version))
                .param("once", UUID.randomUUID().toString());
    }

    private RequestPostProcessor recommendedPerson() {
        return person(stage.member, 4);
    }

    private RequestPostProcessor person(long account, int at) {
        return as(account, LifeCast.NAMES.get(at), stage.people.get(at));
    }

    private void open(long who, String url, String purpose) throws Exception {
        web.redirected(move(who, url + "/opening", 0).param("purpose", purpose));
    }

    private String pooled(String aim) throws Exception {
        String url = recommended(aim);
        web.redirected(move(stage.officer, url + "/opinions", 0)
                .param("verdict", "POOLED")
                .param("words", "同意进库"));
        return url;
    }

    @Test
    void staysClosedUntilAPurposeIsGivenAndThePersonReadsWhoLooked() throws Exception {
        String url = recommended("EXCHANGE");
        assertThat(web.page(stage.officer, url)).contains("张玉梅", "为了什么打开").doesNotContain("守桥九天没下岗");
        web.refused(move(stage.officer, url + "/opening", 0), "请选为了什么打开");
        open(stage.officer, url, "OPINION");
        assertThat(web.page(stage.officer, url)).contains("守桥九天没下岗", "研究推荐人选", "签意见");
        assertThat(web.page(recommendedPerson(), "/my/looks")).contains("打开了人才推荐材料", "签署意见");
        assertThat(web.page(recommendedPerson(), "/my/talent"))
                .contains("养护科副科长")
                .doesNotContain("守桥九天没下岗");
        assertThat(web.page(recommendedPerson(), "/my")).contains("支部推荐你：养护科副科长");
    }

    @Test
    void goesUpIntoThePoolAndToAnAdministrativePost() throws Exception {
        String url = recommended("EXCHANGE");
        web.refused(openMove(url + "/opinions", 0).param("verdict", "FORWARDED").param("words", "同意"), "上面没有更高一级了");
        web.refused(openMove(url + "/opinions", 0).param("verdict", "POOLED"), "请写意见");
        web.redirected(openMove(url + "/opinions", 0).param("verdict", "POOLED").param("words", "同意进库"));
        web.refused(openMove(url + "/appointment", 1).param("to", "养护科副科长").param("on", "2026-11-19"), "不能晚于今天");
        web.refused(
                openMove(url + "/appointment", 1).param("to", "养护科副科长").param("on", "2026-11-17"),
                "不能早于推荐的 2026-11-18");
        web.redirected(openMove(url + "/appointment", 1).param("to", "养护科副科长").param("on", "2026-11-18"));
        assertThat(web.page(stage.officer, url)).contains("已任用", "2026-11-18 养护科副科长", "同意进库");
        assertThat(web.page(recommendedPerson(), "/notices")).contains("关于你的推荐有任用结果了");
        web.perform(openMove(url + "/appointment", 1).param("to", "x").param("on", "2026-11-18"))
                .andExpect(status().isConflict());
    }

    private MockHttpServletRequestBuilder openMove(String address, int version) throws Exception {
        open(stage.officer, address.substring(0, address.lastIndexOf('/')), "SELECTION");
        return move(stage.officer, address, version);
    }

    @Test
    void linksThePartyPostThatWasAppointedAfterwards() throws Exception {
        String url = pooled("PARTY_POST");
        web.refused(openMove(url + "/appointment", 1), "请选这个人现在的职务");
        posts.appoint(Actor.SYSTEM, stage.branch.id(), "BS05", stage.people.get(4), LocalDate.of(2026, 11, 18));
        long post = posts.postsOf(stage.people.get(4), LocalDate.of(2026, 11, 18))
                .get(0)
                .postId();
        web.redirected(openMove(url + "/appointment", 1).param("post", String.valueOf(post)));
        assertThat(web.page(stage.officer, url)).contains("已任用");
    }

    @Test
    void comesBackWithWordsAndIsMended() throws Exception {
        String url = recommended("EXCHANGE");
        web.redirected(move(stage.officer, url + "/opinions", 0)
                .param("verdict", "RETURNED")
                .param("words", "补充民主评议情况"));
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id().text()))
                .contains("修改退回的人才推荐");
        web.redirected(changed(url, 1));
        open(stage.secretary, url, "OWN");
        assertThat(web.page(stage.secretary, url)).contains("补充民主评议情况", "撤回推荐", "等" + stage.root.name() + "签意见");
        web.redirected(move(stage.secretary, url + "/withdrawal", 2).param("words", "本人调走"));
    }

    private MockHttpServletRequestBuilder changed(String url, int version) {
        return proposal(4, "EXCHANGE").param("version", String.valueOf(version)).with(to(url + "/details"));
    }

    @Test
    void refusesWithoutConsentMeetingOrGroundsAndTwice() throws Exception {
        web.refused(proposal(4, "EXCHANGE").with(without("agreed")), "要先征得本人同意");
        web.refused(proposal(4, "EXCHANGE").with(without("activity")), "请选研究决定的会议");
        web.refused(proposal(4, "EXCHANGE").with(without("basis")), "请写推荐理由");
        web.refused(proposal(4, "PARTY_POST").with(without("duty")), "请写明推荐到哪个岗位");
        web.refused(proposal(4, "PARTY_POST").with(having("duty", "ZZ")), "请写明推荐到哪个岗位");
        web.refused(proposal(4, "EXCHANGE").with(having("wanted", "岗".repeat(61))), "控制在 60 字以内");
        recommended("EXCHANGE");
        web.refused(proposal(4, "EXCHANGE"), "不能重复推荐");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into talent.recommendation (home_id, id, unit_id, member_home_id, member_id, aim, wanted, basis, deeds,
                            activity_id, state, waits_unit_id, recommended_on, recommended_by)
                        select home_id, id + 1, unit_id, member_home_id, member_id, aim, wanted, basis, deeds, activity_id, state,
                            waits_unit_id, recommended_on, recommended_by
                        from talent.recommendation where home_id = :home
                        """).param("home", stage.root.home()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static RequestPostProcessor having(String field, String value) {
        return request -> {
            request.setParameter(field, value);
            return request;
        };
    }

    private static RequestPostProcessor without(String field) {
        return request -> {
            request.removeParameter(field);
            return request;
        };
    }

    @Test
    void onlyTheSecretaryAndThoseAboveSeeIt() throws Exception {
        String url = recommended("EXCHANGE");
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(move(stage.secretary, url + "/opinions", 0)
                        .param("verdict", "POOLED")
                        .param("words", "同意"))
                .andExpect(status().isForbidden());
    }

    @Test
    void theSearchFindsForThoseWhoMaySeeTheListAndIsNoLook() throws Exception {
        String url = recommended("EXCHANGE");
        String root = "&org=" + stage.root.id().text();
        String branch = "&org=" + stage.branch.id().text();
        assertThat(web.page(stage.officer, "/search?q=玉梅" + root)).contains(url).doesNotContain("养护科副科长");
        assertThat(web.page(stage.officer, "/search?q=zym" + root)).contains(url);
        assertThat(web.page(stage.secretary, "/search?q=ZYM" + branch)).contains(url);
        assertThat(web.page(recommendedPerson(), "/my/looks")).doesNotContain("打开了人才推荐材料");
        jdbc.sql("update security.role_grant set role = 'BRANCH_OFFICER' where account_id = :account")
                .param("account", stage.secretary)
                .update();
        assertThat(web.page(stage.secretary, "/search?q=玉梅" + branch))
                .contains("/member/members/")
                .doesNotContain("/talent/");
    }

    @Test
    void theJournalTellsThatItMovedAndNotWhatWasSaid() throws Exception {
        String url = pooled("EXCHANGE");
        web.redirected(openMove(url + "/return", 1).param("words", "先在本科室历练"));
        web.redirected(move(stage.secretary, url + "/withdrawal", 2).param("words", "本人调走"));
        String journal = web.page(
                stage.officer,
                "/organization/journal?size=100&org=" + stage.root.id().text());
        assertThat(journal).contains("同意，进人才库", "推荐已撤回").doesNotContain("同意进库", "先在本科室历练", "本人调走", "守桥九天没下岗");
        open(stage.secretary, url, "OWN");
        assertThat(web.page(stage.secretary, url)).contains("同意进库", "先在本科室历练", "支部撤回", "本人调走");
    }

    @Test
    void theLevelWhoseTurnItIsHearsOfItWithoutAName() throws Exception {
        String url = recommended("EXCHANGE");
        assertThat(web.page(stage.officer, "/notices"))
                .contains("桥隧养护党支部推荐了一个人，等你签意见")
                .doesNotContain("张玉梅");
        web.redirected(move(stage.officer, url + "/opinions", 0)
                .param("verdict", "RETURNED")
                .param("words", "补材料"));
        web.redirected(changed(url, 1));
        assertThat(web.page(stage.officer, "/notices").split("推荐了一个人，等你签意见", -1))
                .hasSize(3);
    }

    @Test
    void aFormToMendItIsALookAndWhatWasTypedOutlivesTheTimeToRead() throws Exception {
        String url = recommended("EXCHANGE");
        assertThat(web.page(stage.secretary, url + "/details")).contains("守桥九天没下岗");
        assertThat(web.page(stage.secretary, url + "/details")).contains("守桥九天没下岗");
        assertThat(web.page(recommendedPerson(), "/my/looks").split("打开了人才推荐材料", -1))
                .hasSize(2);
        web.perform(move(stage.officer, url + "/opinions", 0).param("words", "写了一半"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("写了一半")))
                .andExpect(content().string(not(containsString("守桥九天没下岗"))));
        web.refused(
                move(stage.officer, url + "/opinions", 0)
                        .param("verdict", "WITHDRAWN")
                        .param("words", "同意"),
                "请选一种意见");
        web.refused(
                move(stage.officer, url + "/opinions", 0)
                        .param("verdict", "POOLED")
                        .param("words", "长".repeat(501)),
                "控制在 500 字以内");
    }

    @Test
    void aSecretaryWhoIsRecommendedReadsWhatToMendAndNoOpinion() throws Exception {
        String url = web.redirected(proposal(0, "EXCHANGE"));
        web.redirected(move(stage.officer, url + "/opinions", 0)
                .param("verdict", "POOLED")
                .param("words", "性子急，可用"));
        open(stage.secretary, url, "OWN");
        assertThat(web.page(person(stage.secretary, 0), url))
                .contains("推荐的是你本人")
                .doesNotContain("性子急");
        web.redirected(openMove(url + "/return", 1).param("words", "补充业务实绩"));
        assertThat(web.page(person(stage.secretary, 0), url)).contains("补充业务实绩").doesNotContain("性子急");
    }

    @Test
    void theListFiltersAndAnExportAsksWhy() throws Exception {
        pooled("PARTY_POST");
        String list = "/talent/recommendations?org=" + stage.root.id().text();
        assertThat(web.page(stage.officer, list + "&state=IN_POOL&age=46-55&education=2&standing=20&wanted=BS05"))
                .contains("张玉梅", "在人才库");
        for (String other :
                List.of("&age=18-35", "&education=3", "&aim=EXCHANGE", "&state=RETURNED", "&wanted=BS03", "&q=宣传委员"))
            assertThat(web.page(stage.officer, list + other)).doesNotContain("张玉梅");
        for (String words : List.of("玉梅", "zym", "纪检", "桥隧养护"))
            assertThat(web.page(stage.officer, list + "&q=" + words)).contains("在人才库");
        String export =
                "/talent/recommendations/export.xlsx?org=" + stage.root.id().text();
        web.perform(post(stage.officer, export)).andExpect(status().is4xxClientError());
        web.perform(post(stage.officer, export).param("words", "换届摸底")).andExpect(status().isOk());
        assertThat(web.page(recommendedPerson(), "/my/looks")).contains("导出人才推荐名单", "换届摸底");
        assertThat(web.page(
                        stage.officer, "/areas/service?org=" + stage.root.id().text()))
                .contains("人才推荐", "推荐人到党务岗位或者与行政岗位交流");
    }
}
