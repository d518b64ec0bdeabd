package org.zhibu.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.core.organization.Posts;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.security.Accounts;

@SpringBootTest
@AutoConfigureMockMvc
class AccessTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private DemoSeeder demo;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Posts posts;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void seed() {
        demo.seed();
    }

    @Test
    void aSecretaryIssuesANewCodeToAMemberAndTheOldPasswordEnds() throws Exception {
        Cookie secretary = signIn("chensufang", DemoSeeder.PASSWORD);
        web.perform(post("/access/members/" + member("吴承远") + "/code")
                        .cookie(secretary)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(post("/sign-in").with(csrf()).param("login", "wuchengyuan").param("password", DemoSeeder.PASSWORD))
                .andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void aSecretaryIssuesNoCodeToAMemberOfAnotherBranchNorOneThatOpensMoreThanTheBranch() throws Exception {
        Cookie secretary = signIn("chensufang", DemoSeeder.PASSWORD);
        web.perform(post("/access/members/" + member("邓宝莲") + "/code")
                        .cookie(secretary)
                        .with(csrf()))
                .andExpect(status().isNotFound());
        long officer = accounts.accountOf("liguoliang").orElseThrow();
        accounts.grant(officer, Role.COMMITTEE_OFFICER, root(), LocalDate.of(2026, 1, 1));
        web.perform(post("/access/members/" + member("李国梁") + "/code")
                        .cookie(secretary)
                        .with(csrf()))
                .andExpect(flash().attributeExists("flash"))
                .andExpect(redirectedUrl("/access/accounts"));
        accounts.withdraw(officer, Role.COMMITTEE_OFFICER, root());
    }

    @Test
    void theRoleFollowsThePostAndEndsWithIt() {
        MemberId member = member("王晓桐");
        UnitId branch = branchOf(member);
        long account = accounts.open("wangxiaotong", "王晓桐", member).accountId();
        posts.appoint(Actor.SYSTEM, branch, "BS09", member, LocalDate.of(2026, 1, 5));
        assertThat(accounts.rolesOf(account)).extracting(Accounts.Held::role).containsExactly(Role.BRANCH_OFFICER);

        List<Long> held = jdbc.queryForList(
                "select id from organization.post where member_id = ? and to_on is null", Long.class, member.number());
        assertThat(held).hasSize(2);
        posts.end(Actor.SYSTEM, held.get(0), LocalDate.of(2026, 6, 1));
        assertThat(accounts.rolesOf(account))
                .as("the other post still gives it")
                .hasSize(1);
        posts.end(Actor.SYSTEM, held.get(1), LocalDate.of(2026, 6, 1));
        assertThat(accounts.rolesOf(account)).isEmpty();
    }

    @Test
    void theAdministratorSeesRolesButNoMembers() throws Exception {
        Cookie administrator = signIn("guanli", DemoSeeder.PASSWORD);
        web.perform(get("/access/accounts").cookie(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("周岚")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("赵启明"))));
        web.perform(get("/access/members/" + member("赵启明")).cookie(administrator))
                .andExpect(status().isNotFound());
        web.perform(post("/access/accounts").cookie(administrator).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void aMemberReachesNoneOfThesePages() throws Exception {
        accounts.openWithPassword("plain", "赵启明", accounts.hash(DemoSeeder.PASSWORD), member("赵启明"));
        Cookie member = signIn("plain", DemoSeeder.PASSWORD);
        for (String path :
                List.of("/organization/units", "/organization/journal", "/access/first-steps", "/access/grants/new"))
            web.perform(get(path).cookie(member))
                    .andExpect(result -> assertThat(result.getResponse().getStatus())
                            .as(path)
                            .isIn(403, 404));
    }

    @Test
    void aFormSentAfterTheSessionRanOutComesBackFilledAfterSigningIn() throws Exception {
        ResultActions late = web.perform(post("/access/grants")
                .header("Sec-Fetch-Site", "same-origin")
                .with(csrf())
                .param("_page", "/access/grants/new")
                .param("name", "新来的同志")
                .param("login", "13912345678"));
        late.andExpect(redirectedUrl("/sign-in?expired"));
        ResultActions in = web.perform(post("/sign-in")
                .cookie(session(late))
                .with(csrf())
                .param("login", "zhoulan")
                .param("password", DemoSeeder.PASSWORD));
        in.andExpect(redirectedUrl("/access/grants/new"));
        Cookie renewed = in.andReturn().getResponse().getCookie("SESSION");
        web.perform(get("/access/grants/new").cookie(renewed == null ? session(late) : renewed))
                .andExpect(content().string(containsString("新来的同志")))
                .andExpect(content().string(containsString("13912345678")));
    }

    @Test
    void everyPageOfTheTreeCanBeShown() throws Exception {
        Cookie officer = signIn("zhoulan", DemoSeeder.PASSWORD);
        String branch = branchOf(member("陈素芳")).text();
        for (String path : List.of(
                "/organization/units",
                "/organization/units?q=党支部",
                "/organization/units?q=nowhere",
                "/organization/units?parent=" + root(),
                "/organization/units/" + branch,
                "/organization/units/" + branch + "/details",
                "/organization/units/" + branch + "/terms",
                "/organization/units/new?parent=" + root(),
                "/organization/switch?back=/organization/units",
                "/organization/switch?q=党支部",
                "/organization/journal?about=member",
                "/organization/journal?who=nobody",
                "/access/accounts",
                "/access/accounts?state=none&q=cs",
                "/access/accounts?state=closed",
                "/access/grants/new",
                "/access/posts/new?unit=" + branch,
                "/access/posts/new?unit=" + root(),
                "/access/posts/new?unit=" + root() + "&who=nobody",
                "/access/members/" + member("王晓桐"),
                "/access/first-steps",
                "/account",
                "/account/password"))
            web.perform(get(path).cookie(officer))
                    .andExpect(result -> assertThat(result.getResponse().getStatus())
                            .as(path)
                            .isEqualTo(200));
    }

    @Test
    void theSecondOfTwoWhoChangeAnOrganisationSeesBothTexts() throws Exception {
        Cookie officer = signIn("zhoulan", DemoSeeder.PASSWORD);
        String page = "/organization/units/" + branchOf(member("邓宝莲")) + "/details";
        long version = jdbc.queryForObject(
                "select version from organization.unit where id = ?",
                Long.class,
                branchOf(member("邓宝莲")).number());
        web.perform(change(page, version, "路面机修一支部").cookie(officer)).andExpect(status().is3xxRedirection());
        web.perform(change(page, version, "路面机修二支部").cookie(officer))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("路面机修一支部")))
                .andExpect(content().string(containsString("路面机修二支部")));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(
            String page, long version, String shortName) {
        return post(page)
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("name", "中共临江县交通运输局路面机修支部委员会")
                .param("shortName", shortName)
                .param("termYears", "3");
    }

    private Cookie signIn(String login, String password) throws Exception {
        return session(
                web.perform(post("/sign-in").with(csrf()).param("login", login).param("password", password)));
    }

    private static Cookie session(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getCookie("SESSION"));
    }

    private MemberId member(String name) {
        return jdbc.query(
                        "select home_id, id from member.member where name = ? order by id limit 1",
                        (row, number) -> new MemberId(row.getLong(1), row.getLong(2)),
                        name)
                .get(0);
    }

    private UnitId branchOf(MemberId member) {
        return new UnitId(jdbc.queryForObject(
                "select unit_id from member.current_membership where member_home_id = ? and member_id = ?",
                Long.class,
                member.home(),
                member.number()));
    }

    private UnitId root() {
        return new UnitId(jdbc.queryForObject("select id from organization.unit where parent_id is null", Long.class));
    }
}
