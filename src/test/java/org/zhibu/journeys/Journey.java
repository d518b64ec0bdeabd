package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.security.Accounts;
import org.zhibu.testing.Browser;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/**
 * Base of the tests in a real browser: one portal with the demo people for all of them, a fresh browser context for
 * each test.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "zhibu.demo=true")
@Import(Views.class)
@Tag("journey")
abstract class Journey {

    @LocalServerPort
    private int port;

    @Autowired
    ApplicationContext portal;

    private final List<Visit> visits = new ArrayList<>();

    @BeforeEach
    void browserStarts() {
        Browser.get();
    }

    Visit visit(Size size) {
        return remembered(new Visit("http://localhost:" + port, size, true));
    }

    Visit visitWithoutScripts(Size size) {
        return remembered(new Visit("http://localhost:" + port, size, false));
    }

    private Visit remembered(Visit visit) {
        visits.add(visit);
        return visit;
    }

    /** No barriers, as far as scripts run: the engine that looks for them is one. Nothing that scrolls sideways. */
    static void readable(Visit visit) {
        if (visit.scripts()) assertThat(visit.barriers()).isEmpty();
        fits(visit);
    }

    /** Nothing scrolls sideways. For pages of which {@link EveryLinkJourneyTest} looks for barriers already. */
    static void fits(Visit visit) {
        assertThat(visit.overflows())
                .as("%s scrolls sideways: %s", visit.where(), visit.widest())
                .isFalse();
    }

    /** The organisation with this in its name. */
    UnitId unit(String name) {
        return new UnitId(portal.getBean(JdbcClient.class)
                .sql("select id from organization.unit where name like :name limit 1")
                .param("name", "%" + name + "%")
                .query(Long.class)
                .single());
    }

    /** Opens an account with the password of the demo. */
    void account(String login, String name, @Nullable MemberId member, @Nullable UnitId officerOf) {
        Accounts accounts = portal.getBean(Accounts.class);
        long account = accounts.openWithPassword(login, name, accounts.hash(DemoSeeder.PASSWORD), member);
        if (officerOf != null) accounts.grant(account, Role.BRANCH_OFFICER, officerOf, LocalDate.of(2024, 1, 1));
    }

    @AfterEach
    void visitsEnd() {
        visits.forEach(Visit::close);
    }
}
