package org.zhibu.shared.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.security.Accounts.Opened;

@SpringBootTest
@AutoConfigureMockMvc
class SignInTest {

    private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);
    private static final String PASSWORD = "bridge lantern 47 willow";

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private String login = "";
    private static int people;

    @TestConfiguration
    static class FixedClock {

        @Bean
        @Primary
        Clock testClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneId.of("Asia/Shanghai");
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return NOW.get();
                }
            };
        }
    }

    @BeforeEach
    void someone() {
        NOW.set(START);
        login = "person" + people++;
    }

    private void chosen() {
        accounts.openWithPassword(login, "陈素芳", accounts.hash(PASSWORD), null);
    }

    private ResultActions signIn(String name, String password) throws Exception {
        return web.perform(post("/sign-in").with(csrf()).param("login", name).param("password", password));
    }

    private Cookie signedIn(String name, String password) throws Exception {
        return session(signIn(name, password));
    }

    /** Without a server of its own the session cookie has its default name. */
    private static Cookie session(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getCookie("SESSION"));
    }

    @Test
    void locksAfterFiveFailuresAndOpensAgainAfterTenMinutes() throws Exception {
        chosen();
        for (int i = 0; i < 4; i++) signIn(login, "wrong").andExpect(redirectedUrl("/sign-in?wrong"));
        signIn(login, "wrong").andExpect(redirectedUrl("/sign-in?locked"));
        signIn(login, PASSWORD).andExpect(redirectedUrl("/sign-in?locked"));
        NOW.set(START.plus(Duration.ofMinutes(10)).minusSeconds(1));
        signIn(login, PASSWORD).andExpect(redirectedUrl("/sign-in?locked"));
        NOW.set(START.plus(Duration.ofMinutes(10)));
        signIn(login, PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void treatsANameThatDoesNotExistLikeOneThatDoes() throws Exception {
        for (int i = 0; i < 4; i++) signIn("nobody", "wrong").andExpect(redirectedUrl("/sign-in?wrong"));
        signIn("nobody", "wrong").andExpect(redirectedUrl("/sign-in?locked"));
        signIn("nobody", "wrong").andExpect(redirectedUrl("/sign-in?locked"));
    }

    @Test
    void aCodeIsGoodUntilItsSeventhDayEnds() throws Exception {
        Opened opened = accounts.open(login, "李国梁", null);
        NOW.set(START.plus(Duration.ofDays(7)).minusSeconds(1));
        signIn(login, opened.code()).andExpect(redirectedUrl("/"));
        NOW.set(START.plus(Duration.ofDays(7)));
        signIn(login, opened.code()).andExpect(redirectedUrl("/sign-in?code-expired"));
        signIn(login, "not the code").andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void acceptsACodeAsPeopleTypeIt() throws Exception {
        Opened opened = accounts.open(login, "李国梁", null);
        signIn(
                        login.toUpperCase(java.util.Locale.ROOT),
                        " " + opened.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void asksForAPasswordBeforeAnythingElse() throws Exception {
        Opened opened = accounts.open(login, "李国梁", null);
        Cookie session = signedIn(login, opened.code());
        web.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/account/password"));
        session = session(choose(session, opened.code(), PASSWORD).andExpect(redirectedUrl("/")));
        web.perform(get("/account").cookie(session)).andExpect(status().isOk());
        signIn(login, opened.code()).andExpect(redirectedUrl("/sign-in?wrong"));
        signIn(login, PASSWORD).andExpect(redirectedUrl("/"));
    }

    private ResultActions choose(Cookie session, String current, String password) throws Exception {
        return web.perform(post("/account/password")
                .cookie(session)
                .with(csrf())
                .param("current", current)
                .param("password", password)
                .param("repeated", password));
    }

    @Test
    void refusesPasswordsThatArePopularOrTellThePerson() throws Exception {
        Opened opened = accounts.open("zhangwei" + people++, "张伟", null);
        Cookie session = signedIn(opened.login(), opened.code());
        for (String weak : new String[] {
            "woaini1314",
            "Admin@123",
            "12345678",
            "password1",
            "zhangwei1975",
            "zhangwei0412",
            "qwerty123",
            "1qaz2wsx",
            "dangyuan2026",
            "shuji888",
            "19750412",
            "aa123456",
            "zhangwei@1975",
            "P@ssw0rd"
        }) choose(session, opened.code(), weak).andExpect(status().is(422));
        choose(session, opened.code(), "hedgehog paints 9 umbrellas").andExpect(redirectedUrl("/"));
    }

    @Test
    void aGrantThatEndsGivesNothingFromThatMomentOn() throws Exception {
        chosen();
        long account = accounts.accountOf(login).orElseThrow();
        accounts.grant(account, Role.ADMINISTRATOR, null, LocalDate.of(2026, 11, 2));
        Cookie session = signedIn(login, PASSWORD);
        web.perform(get("/account").cookie(session)).andExpect(content().string(containsString("系统管理员")));
        accounts.endGrant(
                jdbc.queryForObject("select id from security.role_grant where account_id = ?", Long.class, account));
        web.perform(get("/account").cookie(session)).andExpect(content().string(not(containsString("系统管理员"))));
    }

    @Test
    void saysOnEveryAnswerWhatABrowserMayDoWithIt() throws Exception {
        for (String path :
                new String[] {"/sign-in", "/sign-in?wrong", "/nothing-here", "/assets/kit/app.css", "/error"})
            web.perform(get(path))
                    .andExpect(
                            header().string(
                                            "Content-Security-Policy",
                                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"))
                    .andExpect(header().exists("Permissions-Policy"));
    }

    @Test
    void aFormSentAfterTheSessionRanOutIsKeptAndPromisedBack() throws Exception {
        chosen();
        ResultActions late = web.perform(post("/account/password")
                .header("Sec-Fetch-Site", "same-origin")
                .with(csrf())
                .param("note", "写了一半"));
        late.andExpect(redirectedUrl("/sign-in?expired"));
        Cookie session = session(late);
        web.perform(get("/sign-in").param("expired", "").cookie(session))
                .andExpect(content().string(containsString("你刚才填的内容都在")));
        web.perform(post("/sign-in")
                        .cookie(session)
                        .with(csrf())
                        .param("login", login)
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/account/password"));
    }

    @Test
    void writesDownWhoSignedInAndWhoWasLocked() throws Exception {
        chosen();
        signIn(login, PASSWORD);
        for (int i = 0; i < 5; i++) signIn(login, "wrong");
        long account = accounts.accountOf(login).orElseThrow();
        assertThat(jdbc.queryForList(
                        "select action from audit.entry where home_id = 0 and account_id = ? order by id",
                        String.class,
                        account))
                .containsExactly("security.account.signed-in", "security.account.locked");
    }
}
