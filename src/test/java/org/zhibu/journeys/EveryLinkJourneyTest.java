package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.shared.security.DemoPeople;
import org.zhibu.shared.security.DemoPeople.Person;
import org.zhibu.testing.Crawl;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** Every link that every demo person can reach leads somewhere, in words, without barriers, on a desk and a phone. */
class EveryLinkJourneyTest extends Journey {

    @Autowired
    DemoPeople demo;

    @Test
    void leadsSomewhere() {
        List<String> faults = new ArrayList<>();
        Set<String> looked = new HashSet<>();
        for (Person person : demo.people()) {
            Visit visit = visit(Size.DESKTOP).signIn(person.login(), person.password());
            Crawl crawl = new Crawl(visit, looked).from("/", "/account");
            crawl.faults().forEach(fault -> faults.add(person.login() + " " + fault));
            assertThat(crawl.visited()).as(person.login()).hasSizeGreaterThan(2);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void speaksEnglishToo() {
        Person person = demo.people().get(0);
        Visit visit = visit(Size.DESKTOP).signIn(person.login(), person.password());
        visit.open("/preferences?lang=en&back=/account");
        assertThat(new Crawl(visit, null).from("/", "/account").faults()).isEmpty();
    }
}
