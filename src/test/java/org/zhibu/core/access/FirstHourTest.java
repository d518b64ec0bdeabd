package org.zhibu.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.NewMember;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/** From an empty database to members who sign in, as the pages lead. */
@SpringBootTest(properties = "zhibu.test.first-hour=true")
@AutoConfigureMockMvc
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class FirstHourTest {

    private static final String PASSWORD = "bridge lantern 47 willow";
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    @Autowired
    private MockMvc web;

    @Autowired
    private Roster roster;

    private Cookie session = new Cookie("SESSION", "none");

    @Test
    void leadsFromAnEmptyDatabaseToMembersWhoSignIn(CapturedOutput log) throws Exception {
        signIn("admin", found(log.getAll(), "One-time code:\\s+(\\S+)"));
        see("/access/first-steps").andExpect(content().string(containsString("已办 0 步")));
        see("/organization/units").andExpect(content().string(containsString("还没有党组织")));
        theOnlyKindIsChosenAlready();
        String root = send(post("/organization/units")
                .param("kind", "COMMITTEE")
                .param("name", "中共临江县交通运输局委员会")
                .param("shortName", "临江交通局党委")
                .param("termYears", "5"));
        String committee = root.substring(root.lastIndexOf('/') + 1);
        see("/access/first-steps").andExpect(content().string(containsString("已办 1 步")));

        String slips = send(post("/access/grants")
                .param("name", "周岚")
                .param("login", "13900000001")
                .param("role", "COMMITTEE_OFFICER"));
        String officerCode = found(see(slips).andReturn().getResponse().getContentAsString(), CODE);
        see("/access/first-steps").andExpect(content().string(containsString("请党委工作人员登录后办理")));

        signIn("13900000001", officerCode);
        String unit = send(post("/organization/units")
                .param("parent", committee)
                .param("kind", "BRANCH")
                .param("name", "桥隧养护党支部")
                .param("termYears", "3"));
        UnitId branch = UnitId.of(unit.substring(unit.lastIndexOf('/') + 1));
        see(unit).andExpect(content().string(containsString("还没有书记")));
        long home = UnitId.of(committee).number();
        List<MemberId> members = enter(home, branch);
        see(unit).andExpect(content().string(containsString("应当设支部委员会")));
        appointSecretary(branch, members.get(0));
        refusesASecondSecretary(branch, members.get(1));
        asksForEverythingThatWasLeftOut(branch);

        see("/access/accounts?org=" + branch).andExpect(content().string(containsString("从名册创建 8 个账号")));
        String batch = send(post("/access/accounts").param("org", branch.text()));
        String page = see(batch).andReturn().getResponse().getContentAsString();
        assertThat(all(page, CODE)).hasSize(8).doesNotHaveDuplicates();
        assertThat(page).contains("13700000001", "csf01", "csf02");
        see(batch + "/sheet").andExpect(status().isOk());
        send(post(batch + "/removal"));
        web.perform(get(batch).cookie(session)).andExpect(status().isNotFound());
        see("/organization/journal").andExpect(content().string(containsString("从名册创建账号")));

        signIn("13700000001", all(page, "13700000001[\\s\\S]*?" + CODE).get(0));
        see(unit).andExpect(content().string(containsString("陈素芳")));
        see("/account").andExpect(content().string(containsString("书记")));
    }

    private void theOnlyKindIsChosenAlready() throws Exception {
        String form = see("/organization/units/new").andReturn().getResponse().getContentAsString();
        assertThat(found(form, "(<input[^>]*value=\"COMMITTEE\"[^>]*>)")).contains("checked");
    }

    private static final String CODE = "([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})";

    private void appointSecretary(UnitId branch, MemberId member) throws Exception {
        see("/access/posts/new?unit=" + branch).andExpect(content().string(containsString("陈素芳")));
        send(post("/access/posts")
                .param("unit", branch.text())
                .param("dutyCode", "BS01")
                .param("member", member.text())
                .param("from", "2025-03-01"));
    }

    private void refusesASecondSecretary(UnitId branch, MemberId member) throws Exception {
        web.perform(post("/access/posts")
                        .cookie(session)
                        .with(csrf())
                        .param("unit", branch.text())
                        .param("dutyCode", "BS01")
                        .param("member", member.text())
                        .param("from", "2025-04-01"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("这个组织已经有书记")))
                .andExpect(content().string(containsString("2025-04-01")));
    }

    private void asksForEverythingThatWasLeftOut(UnitId branch) throws Exception {
        web.perform(post("/access/posts").cookie(session).with(csrf()).param("unit", branch.text()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("请选择职务")))
                .andExpect(content().string(containsString("请选择党员")));
    }

    /** Two share a phone, one has none: initials and a number stand in. */
    private List<MemberId> enter(long home, UnitId branch) {
        List<MemberId> members = new ArrayList<>();
        String[] names = {"陈素芳", "李国梁", "王晓桐", "胡永春", "张玉梅", "曹世峰", "陈顺发", "马金花"};
        for (int i = 0; i < names.length; i++) {
            String phone = i == 5 ? null : i == 6 ? "13700000001x" : "1370000000" + (i + 1);
            MemberDetails details = new MemberDetails(
                    names[i],
                    "1",
                    "01",
                    LocalDate.of(1980, 1, 1),
                    "31",
                    "01",
                    SINCE.minusYears(10),
                    SINCE.minusYears(9),
                    "1",
                    null,
                    phone,
                    null,
                    null,
                    "0",
                    null,
                    null);
            members.add(roster.enter(Actor.SYSTEM, home, new NewMember(details, null, branch, null, SINCE)));
        }
        return members;
    }

    private void signIn(String login, String code) throws Exception {
        ResultActions answer =
                web.perform(post("/sign-in").with(csrf()).param("login", login).param("password", code));
        session = Objects.requireNonNull(answer.andReturn().getResponse().getCookie("SESSION"));
        ResultActions chosen = web.perform(post("/account/password")
                .cookie(session)
                .with(csrf())
                .param("current", code)
                .param("password", PASSWORD)
                .param("repeated", PASSWORD));
        chosen.andExpect(status().is3xxRedirection());
        Cookie renewed = chosen.andReturn().getResponse().getCookie("SESSION");
        if (renewed != null) session = renewed;
    }

    private ResultActions see(String path) throws Exception {
        return web.perform(get(path).cookie(session)).andExpect(status().isOk());
    }

    private String send(MockHttpServletRequestBuilder form) throws Exception {
        return String.valueOf(web.perform(form.cookie(session).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static String found(String text, String pattern) {
        return all(text, pattern).get(0);
    }

    private static List<String> all(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }
}
