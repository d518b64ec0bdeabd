package org.zhibu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrawlTest {

    @Test
    void tellsPagesOfOneKindByTheirAddress() {
        assertThat(Crawl.shape("/life/activities/3k-10zv/cancellation"))
                .isEqualTo("/life/activities/{id}/cancellation");
        assertThat(Crawl.shape("/organization/units/1k7")).isEqualTo("/organization/units/{id}");
        assertThat(Crawl.shape("/account/first-steps")).isEqualTo("/account/first-steps");
        assertThat(Crawl.kind("/dashboard?org=1k7&period=2026-Q4")).isEqualTo("/dashboard[org, period]");
    }

    @Test
    void takesNumbersOfLettersAloneForNumbers() {
        assertThat(Crawl.shape("/life/activities/rt-lt")).isEqualTo("/life/activities/{id}");
        assertThat(Crawl.shape("/organization/units/new")).isEqualTo("/organization/units/new");
        assertThat(Crawl.shape("/organization/units/abc/details")).isEqualTo("/organization/units/{id}/details");
        assertThat(Crawl.shape("/areas/service")).isEqualTo("/areas/service");
    }

    @Test
    void losesNoWordOfAnyRoute() {
        assertThat(Routes.shown()).hasSizeGreaterThan(150).allSatisfy(route -> {
            String path = route.replaceAll("\\{[^}]*}", "rt-lt");
            assertThat(Crawl.shape(path)).isEqualTo(route.contains("{area}") ? path : route);
        });
    }
}
