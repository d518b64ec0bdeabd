package org.zhibu.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock in Beijing that stands at noon of the day it was set to. Add with {@code @Import(MovingClock.Set.class)}. */
public final class MovingClock extends Clock {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private volatile LocalDate today = LocalDate.of(2026, 11, 18);

    public void set(LocalDate day) {
        today = day;
    }

    @Override
    public ZoneId getZone() {
        return BEIJING;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return today.atTime(12, 0).atZone(BEIJING).toInstant();
    }

    /** Puts the clock in the place of the real one. */
    @TestConfiguration
    public static class Set {

        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock();
        }
    }
}
