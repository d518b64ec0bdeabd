package org.zhibu.core.life.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;
import static org.zhibu.testing.Web.to;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.testing.Web;

@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class LoggingPagesTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void set() {
        stage.set();
    }

    /** What the browser sends after two leaves, one absence and what a secretary types. */
    MockHttpServletRequestBuilder filled(String once) {
        MockHttpServletRequestBuilder form = post(stage.secretary, "/life/activities")
                .param("once", once)
                .param("org", stage.branch.id().text())
                .param("unit", stage.branch.id().text())
                .param("kind", "OL-01")
                .param("shownUnit", stage.branch.id().text())
                .param("shownKind", "OL-01")
                .param("shownOn", "2026-11-18")
                .param("title", "2026年第四季度支部党员大会")
                .param("heldOn", "2026-11-18")
                .param("startsAt", "14:30")
                .param("minutesLong", "120")
                .param("place", "隧道管理所二楼会议室")
                .param("host", "陈素芳")
                .param("recorder", "王晓桐")
                .param("agenda", "学习条例\n表决成立突击队")
                .param("minutes", "一、学习条例\n李国梁领学。\n二、表决\n同意成立。")
                .param("decisions[0].wording", "成立冬季保畅突击队")
                .param("decisions[0].owner", "李国梁")
                .param("decisions[0].dueOn", "2026-12-31")
                .param("votes[0].matter", "成立冬季保畅突击队")
                .param("votes[0].inFavour", "14")
                .param("votes[0].abstained", "1");
        for (int at = 0; at < stage.people.size(); at++) {
            String status = at == 7 || at == 10 ? "LEAVE" : at == 17 ? "ABSENT" : "PRESENT";
            form.param("attendees[" + at + "].member", stage.people.get(at).text())
                    .param("attendees[" + at + "].status", status);
        }
        return form.param("attendees[7].reason", "病假").param("attendees[10].reason", "出差");
    }

    String recorded() throws Exception {
        return web.redirected(filled(UUID.randomUUID().toString()));
    }

    int activities() {
        return jdbc.sql("select count(*) from life.activity where home_id = :home and unit_id = :unit")
                .param("home", stage.branch.home())
                .param("unit", stage.branch.id().number())
                .query(Integer.class)
                .single();
    }

    @Test
    void theFormComesFilledWithWhatIsKnown() throws Exception {
        web.perform(get("/life/activities/new")
                        .with(as(stage.secretary))
                        .param("org", stage.branch.id().text())
                        .param("kind", "OL-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年第四季度支部党员大会")))
                .andExpect(content().string(containsString("value=\"2026-11-18\"")))
                .andExpect(content().string(containsString("value=\"陈素芳\"")))
                .andExpect(content().string(containsString("冯子涵")))
                .andExpect(content().string(containsString("20 人学时，每人 +2")))
                .andExpect(content().string(containsString("有表决权 18 人，到会 18 人")));
    }

    @Test
    void aMeetingOfTwentyIsLoggedOnceWithAllItsHours() throws Exception {
        String page = recorded();

        assertThat(page).startsWith("/life/activities/");
        assertThat(activities()).isEqualTo(1);
        assertThat(jdbc.sql("select sum(hours) from study.hour_entry where home_id = :home and unit_id = :unit")
                        .param("home", stage.branch.home())
                        .param("unit", stage.branch.id().number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(34);
    }

    @Test
    void aSecondClickFindsTheFirstOnesRecord() throws Exception {
        String once = UUID.randomUUID().toString();
        String first = web.perform(filled(once)).andReturn().getResponse().getRedirectedUrl();
        String second = web.perform(filled(once)).andReturn().getResponse().getRedirectedUrl();

        assertThat(second).isEqualTo(first);
        assertThat(activities()).isEqualTo(1);
    }

    @Test
    void aRefusalKeepsAllThatWasTyped() throws Exception {
        web.perform(filled(UUID.randomUUID().toString()).param("heldOn", "").param("votes[0].against", "x"))
                .andExpect(status().isUnprocessableContent());
        web.perform(replaced("heldOn", "2026-11-19"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("日期不能晚于今天（2026-11-18）")))
                .andExpect(content().string(containsString("李国梁领学。")))
                .andExpect(content().string(containsString("成立冬季保畅突击队")))
                .andExpect(content().string(containsString("value=\"出差\"")));
        assertThat(activities()).isZero();
    }

    MockHttpServletRequestBuilder replaced(String name, String value) {
        return filled(UUID.randomUUID().toString()).with(request -> {
            request.setParameter(name, value);
            return request;
        });
    }

    @Test
    void aVoteWithTooManyVotesPointsAtItsField() throws Exception {
        web.perform(replaced("votes[0].inFavour", "15"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("票数合计 16，比到会有表决权的 15 人还多")))
                .andExpect(content().string(containsString("#votes0.inFavour")));
    }

    @Test
    void whatIsEnteredLateAsksForAReasonAndIsMarked() throws Exception {
        web.perform(replaced("heldOn", "2026-11-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("超过 7 天才登记的算补录")));
        String page = web.redirected(replaced("heldOn", "2026-11-01").param("lateReason", "在外抢险"));
        assertThat(page).isNotNull();
        assertThat(jdbc.sql("select late_reason from life.activity where home_id = :home and unit_id = :unit")
                        .param("home", stage.branch.home())
                        .param("unit", stage.branch.id().number())
                        .query(String.class)
                        .single())
                .isEqualTo("在外抢险");
    }

    @Test
    void anotherKindComesWithItsOwnPeopleAndKeepsWhatWasTyped() throws Exception {
        web.perform(replacedPreview("kind", "OL-02"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年11月支部委员会会议")))
                .andExpect(content().string(containsString("李国梁领学。")))
                .andExpect(content().string(containsString("王晓桐")))
                .andExpect(content().string(not(containsString("aria-label=\"冯子涵\""))));
    }

    MockHttpServletRequestBuilder replacedPreview(String name, String value) {
        MockHttpServletRequestBuilder form = replaced(name, value);
        return form.with(to("/life/activities/preview"));
    }

    @Test
    void savingAfterChangingTheKindAloneAsksToLookAgain() throws Exception {
        web.perform(replaced("kind", "OL-06"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("名单跟着换了")))
                .andExpect(content().string(containsString("李国梁领学。")));
        assertThat(activities()).isZero();
    }

    @Test
    void aTalkKeepsOnlyWhoAndWhen() throws Exception {
        web.perform(get("/life/activities/new")
                        .with(as(stage.secretary))
                        .param("org", stage.branch.id().text())
                        .param("kind", "TALK"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("谁和谁谈")))
                .andExpect(content().string(not(containsString("name=\"minutes\""))))
                .andExpect(content().string(not(containsString("name=\"agenda\""))));
    }

    @Test
    void strangersOfficersAndMembersDoNotLogForTheBranch() throws Exception {
        String unit = stage.branch.id().text();
        web.perform(get("/life/activities/new").with(as(stage.stranger)).param("unit", unit))
                .andExpect(status().isNotFound());
        web.perform(get("/life/activities/new").with(as(stage.officer)).param("org", unit))
                .andExpect(status().isForbidden());
        web.perform(get("/life/activities/new").with(as(stage.member)).param("org", unit))
                .andExpect(status().isNotFound());
    }
}
