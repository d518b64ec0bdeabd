package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.shared.security.DemoPeople;
import org.zhibu.shared.security.DemoPeople.Person;
import org.zhibu.testing.Crawl;
import org.zhibu.testing.Routes;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** Every link that every demo person can reach leads somewhere, in words, without barriers, on a desk and a phone. */
class EveryLinkJourneyTest extends Journey {

    /** Left out by the crawl itself; the journey of signing in opens them. */
    private static final Set<String> BEFORE = Set.of("/sign-in", "/preferences");

    /** Nobody is told, printed or voted anything in the demo until somebody does so. */
    private static final Set<String> NOTHING_DONE = Set.of(
            "/access/slips/{id}",
            "/access/slips/{id}/sheet",
            "/ballot/slip",
            "/life/activities/{id}/files/{file}",
            "/member/corrections/{id}",
            "/publicity/articles/{id}/pictures/{number}",
            "/roster/imports/{id}",
            "/roster/imports/{id}/returned");

    @Autowired
    DemoPeople demo;

    @Test
    void leadsSomewhere() {
        List<String> faults = new ArrayList<>();
        Set<String> looked = new HashSet<>();
        Set<String> unlinked = new TreeSet<>(Routes.shown());
        for (Person person : demo.people()) {
            Visit visit = visit(Size.DESKTOP).signIn(person.login(), person.password());
            Crawl crawl = new Crawl(visit, looked).from("/", "/account");
            crawl.faults().forEach(fault -> faults.add(person.login() + " " + fault));
            assertThat(crawl.visited()).as(person.login()).hasSizeGreaterThan(2);
            unlinked.removeAll(crawl.routes());
        }
        assertThat(faults).isEmpty();
        unlinked.removeAll(BEFORE);
        unlinked.removeAll(NOTHING_DONE);
        assertThat(unlinked).as("no link leads there").isEmpty();
    }

    @Test
    void speaksEnglishToo() {
        Person person = demo.people().get(0);
        Visit visit = visit(Size.DESKTOP).signIn(person.login(), person.password());
        visit.open("/preferences?lang=en&back=/account");
        assertThat(new Crawl(visit, null).from("/", "/account").faults()).isEmpty();
    }
}
