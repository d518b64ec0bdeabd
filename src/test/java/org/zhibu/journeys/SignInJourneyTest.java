package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.model.Account;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** How people get in, and what they read when they do not. */
class SignInJourneyTest extends Journey {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String PASSWORD = "lantern-river-sparrow-42";

    @Autowired
    Accounts accounts;

    String login;

    @BeforeEach
    void anAdministrator() {
        login = "signer" + PEOPLE.incrementAndGet();
        long account = accounts.openWithPassword(login, "何文秀", accounts.hash(PASSWORD), null);
        accounts.grant(account, Role.ADMINISTRATOR, null, LocalDate.of(2020, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void thePageIsReadableOnEveryDeviceAndByEveryone(Size size) {
        Visit visit = visit(size);
        assertThat(visit.open("/sign-in")).isEqualTo(200);
        assertThat(visit.language()).startsWith("zh");
        readable(visit);
    }

    @Test
    void signsInWithoutScripts() {
        Visit visit = visitWithoutScripts(Size.DESKTOP);
        visit.signIn(login, PASSWORD);
        assertThat(visit.where()).isEqualTo("/organization/first-steps");
    }

    @Test
    void saysInWordsThatThePasswordIsWrongAndKeepsTheName() {
        Visit visit = visit(Size.DESKTOP).signIn(login, "wrong");
        assertThat(visit.text()).contains("登录名或密码不对");
        assertThat(visit.page().locator("#login").inputValue()).isEqualTo(login);
        readable(visit);
    }

    @Test
    void locksAfterFiveFailuresEvenForTheRightPassword() {
        Visit visit = visitWithoutScripts(Size.PHONE);
        for (int i = 1; i < Account.TRIES; i++) visit.signIn(login, "wrong");
        assertThat(visit.text()).doesNotContain("先锁 10 分钟");
        visit.signIn(login, "wrong");
        assertThat(visit.text()).contains("先锁 10 分钟");
        visit.signIn(login, PASSWORD);
        assertThat(visit.text()).contains("先锁 10 分钟");
    }

    @Test
    void aOneTimeCodeOpensOnlyTheChoiceOfAPassword() {
        String code = accounts.reissue(accounts.accountOf(login).orElseThrow()).code();
        Visit visit = visit(Size.PHONE)
                .signIn(login, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(visit.where()).isEqualTo("/account/password");
        readable(visit);
        visit.open("/account");
        assertThat(visit.where()).isEqualTo("/account/password");

        choose(visit, code, "zhongguo123");
        assertThat(visit.text()).contains("太容易被猜到");
        choose(visit, code, "quiet-harbour-lantern-7");
        assertThat(visit.where()).isEqualTo("/organization/first-steps");
        visit.open("/account");
        assertThat(visit.where()).isEqualTo("/account");
    }

    private static void choose(Visit visit, String code, String password) {
        visit.page().locator("[name=current]").fill(code);
        visit.page().locator("[name=password]").fill(password);
        visit.page().locator("[name=repeated]").fill(password);
        visit.page()
                .locator("main button[type=submit], .zb-main button[type=submit]")
                .last()
                .click();
    }

    @Test
    void changesTheLanguageBeforeSigningIn() {
        Visit visit = visit(Size.DESKTOP);
        visit.open("/preferences?lang=en&back=/sign-in");
        assertThat(visit.where()).isEqualTo("/sign-in");
        assertThat(visit.language()).startsWith("en");
        readable(visit);
    }

    @Test
    void aStrangerWhoWantsAPageIsSentThereAfterSigningIn() {
        Visit visit = visit(Size.DESKTOP);
        visit.open("/account");
        assertThat(visit.where()).startsWith("/sign-in");
        visit.signIn(login, PASSWORD);
        assertThat(visit.where()).isEqualTo("/account");
        readable(visit);
    }
}
