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
}
