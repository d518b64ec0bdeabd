package org.zhibu.areas.methods.ballot.web.slip;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.springframework.stereotype.Component;

/**
 * Slows down who types codes at random. Only wrong codes are counted, each in one of some thousand drawers; which address falls
 * into which drawer is mixed anew every minute, so nothing here tells who came or voted, and all of it is memory.
 */
@Component
class Guesses {

    private static final int DRAWERS = 4096;
    private static final int MOST_A_MINUTE = 30;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private Minute minute;

    Guesses(Clock clock) {
        this.clock = clock;
        minute = new Minute(now(), random.nextLong(), new AtomicIntegerArray(DRAWERS));
    }

    private record Minute(long number, long salt, AtomicIntegerArray wrong) {

        int drawer(String address) {
            long mixed = (salt ^ address.hashCode() * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
            return (int) (mixed >>> 52);
        }
    }

    private long now() {
        return clock.millis() / 60_000;
    }

    private synchronized Minute minute() {
        if (minute.number() != now()) minute = new Minute(now(), random.nextLong(), new AtomicIntegerArray(DRAWERS));
        return minute;
    }

    /** Whether so many wrong codes came from there in this minute that the next has to wait. */
    boolean tooMany(String address) {
        Minute now = minute();
        return now.wrong().get(now.drawer(address)) >= MOST_A_MINUTE;
    }

    void wrong(String address) {
        Minute now = minute();
        now.wrong().incrementAndGet(now.drawer(address));
    }
}
