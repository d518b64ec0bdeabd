package org.zhibu.journeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
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

    private final java.util.List<Visit> visits = new java.util.ArrayList<>();

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

    @AfterEach
    void visitsEnd() {
        visits.forEach(Visit::close);
    }
}
