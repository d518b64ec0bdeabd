package org.zhibu.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.testing.Statements;

/** The member's file from both sides: what the member asks and sees, what the branch decides and changes. */
@SpringBootTest
@AutoConfigureMockMvc
class MemberPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private DemoSeeder demo;

    @Autowired
    private JdbcTemplate jdbc;

    private Cookie member = new Cookie("SESSION", "none");
    private Cookie secretary = new Cookie("SESSION", "none");

    @BeforeEach
    void theBranch() throws Exception {
        demo.seed();
        member = signIn("liguoliang");
        secretary = signIn("chensufang");
    }

    @Test
    void anAcceptedCorrectionChangesTheFileAndBothKeepTheHistory() throws Exception {
        String request = ask("job", "桥隧工区副主任");
        see(secretary, "/desk").andExpect(content().string(containsString("李国梁 申请更正")));
        see(secretary, request)
                .andExpect(content().string(containsString("桥隧工区副主任")))
                .andExpect(content().string(containsString("接受更正")));
        long version = version(request);

        send(secretary, post(request + "/acceptance").param("version", String.valueOf(version)));
        see(member, "/my/file").andExpect(content().string(containsString("桥隧工区副主任")));
        see(member, "/my").andExpect(content().string(containsString("已更正")));
        see(secretary, "/desk").andExpect(content().string(not(containsString("李国梁 申请更正"))));
        see(secretary, file("李国梁")).andExpect(content().string(containsString("桥隧工区副主任")));
        web.perform(post(request + "/refusal")
                        .cookie(secretary)
                        .with(csrf())
                        .param("version", String.valueOf(version))
                        .param("reason", "晚了一步"))
                .andExpect(result -> assertThat(result.getResponse().getStatus())
                        .as("a decision is final")
                        .isIn(409, 422));
        see(member, "/my/file").andExpect(content().string(not(containsString("晚了一步"))));
    }

    @Test
    void aRefusalNeedsAReasonTheMemberReads() throws Exception {
        String request = ask("education", "11");
        String version = String.valueOf(version(request));
        web.perform(post(request + "/refusal")
                        .cookie(secretary)
                        .with(csrf())
                        .param("version", version)
                        .param("reason", " "))
                .andExpect(status().is(422));
        send(secretary, post(request + "/refusal").param("version", version).param("reason", "学历证书还没有交来"));
        see(member, "/my")
                .andExpect(content().string(containsString("学历证书还没有交来")))
                .andExpect(content().string(containsString("未接受")));
    }

    @Test
    void anotherBranchNeitherSeesNorDecidesTheRequest() throws Exception {
        String request = ask("address", "临江路 12 号");
        Cookie other = signIn("dengbaolian");
        web.perform(get(request).cookie(other)).andExpect(status().isNotFound());
        web.perform(post(request + "/acceptance").cookie(other).with(csrf()).param("version", "0"))
                .andExpect(status().isNotFound());
        see(other, "/member/corrections").andExpect(content().string(not(containsString("李国梁"))));
        send(member, post(request.replace("/member/", "/my/") + "/withdrawal"));
    }

    @Test
    void nobodyDecidesTheOwnRequest() throws Exception {
        String request = ask("phone", "13800000002");
        web.perform(post(request + "/acceptance")
                        .cookie(member)
                        .with(csrf())
                        .param("version", String.valueOf(version(request))))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(403));
        send(member, post(request.replace("/member/", "/my/") + "/withdrawal"));
    }

    @Test
    void theSecondOfTwoWhoChangeAFileSeesBothTexts() throws Exception {
        String file = file("李国梁");
        String version = String.valueOf(jdbc.queryForObject(
                "select version from member.member where home_id > 0 and name = '李国梁'", Long.class));
        send(secretary, change(file, version, "临江路 8 号"));
        web.perform(change(file, version, "临江路 9 号").cookie(signIn("zhoulan")).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("临江路 8 号")))
                .andExpect(content().string(containsString("临江路 9 号")))
                .andExpect(content().string(containsString("陈素芳")));
        see(secretary, file).andExpect(content().string(containsString("临江路 8 号")));
    }

    @Test
    void theMemberReadsWhoOpenedTheFileAndWhy() throws Exception {
        String file = file("李国梁");
        see(signIn("zhoulan"), file);
        web.perform(post(file + "/reveal").cookie(secretary).with(csrf()).param("reason", "核对年报名册"))
                .andExpect(status().isOk());
        see(member, "/my/looks")
                .andExpect(content().string(containsString("周岚")))
                .andExpect(content().string(containsString("核对年报名册")));
        see(member, "/my").andExpect(content().string(containsString("核对年报名册")));
    }

    /** A page that asks for each row would grow with the rows; these stay where they are. */
    @Test
    void thePagesAskAFixedNumberOfQuestions() throws Exception {
        Cookie officer = signIn("zhoulan");
        int few = asked(officer, "/member/members?size=20");
        assertThat(asked(officer, "/member/members?size=100")).isEqualTo(few).isLessThanOrEqualTo(LIST);
        assertThat(asked(secretary, file("李国梁"))).isLessThanOrEqualTo(FILE);
        assertThat(asked(member, "/my")).isLessThanOrEqualTo(OWN);
    }

    private static final int LIST = 14;
    private static final int FILE = 13;
    private static final int OWN = 22; // every module may ask once what waits for the member

    private int asked(Cookie who, String path) throws Exception {
        see(who, path);
        int count = Statements.countDuring(() -> {
            try {
                see(who, path);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return count;
    }

    private static MockHttpServletRequestBuilder change(String file, String version, String address) {
        return post(file)
                .param("version", version)
                .param("name", "李国梁")
                .param("gender", "1")
                .param("category", "01")
                .param("joinedOn", "2006-06-28")
                .param("fullOn", "2007-06-28")
                .param("address", address);
    }

    /** Asks as the member; answers where the branch finds the request. */
    private String ask(String field, String wanted) throws Exception {
        send(member, post("/my/corrections").param("field", field).param("wanted", wanted));
        return jdbc.queryForObject(
                "select home_id, id from member.correction where home_id > 0 and field = ? and state = 'ASKED' order by id desc limit 1",
                (row, number) ->
                        "/member/corrections/" + new CorrectionId(row.getLong("home_id"), row.getLong("id")).text(),
                field);
    }

    private long version(String request) {
        CorrectionId id = CorrectionId.of(request.substring(request.lastIndexOf('/') + 1));
        return Objects.requireNonNull(jdbc.queryForObject(
                "select version from member.correction where home_id = ? and id = ?",
                Long.class,
                id.home(),
                id.number()));
    }

    private String file(String name) {
        return jdbc.queryForObject(
                "select home_id, id from member.member where home_id > 0 and name = ?",
                (row, number) -> "/member/members/" + new MemberId(row.getLong("home_id"), row.getLong("id")).text(),
                name);
    }

    private Cookie signIn(String login) throws Exception {
        ResultActions answer =
                web.perform(post("/sign-in").with(csrf()).param("login", login).param("password", DemoSeeder.PASSWORD));
        return Objects.requireNonNull(answer.andReturn().getResponse().getCookie("SESSION"));
    }

    private ResultActions see(Cookie who, String path) throws Exception {
        return web.perform(get(path).cookie(who)).andExpect(status().isOk());
    }

    private void send(Cookie who, MockHttpServletRequestBuilder form) throws Exception {
        web.perform(form.cookie(who).with(csrf())).andExpect(status().is3xxRedirection());
    }
}
