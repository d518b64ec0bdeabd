package org.zhibu.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class DemoStartTest {

    @Test
    void nobodyIsListedOnTheSignInPageBeforeTheAccountIsThere() {
        DemoSeeder seeder = mock();
        DemoStart start = new DemoStart(seeder);
        assertThat(start.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
        start.start();
        verify(seeder).seed();
        assertThat(start.isRunning()).isTrue();
    }
}
