package org.zhibu.shared.security.service;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.shared.security.model.Account;

/**
 * Counts failures of sign-in names that do not exist and locks them like real ones, so that nobody can find out by
 * trying who has an account. Keeps the names tried last, in memory only.
 */
@Component
class UnknownNames {

    private static final int KEPT = 10_000;

    private final Map<String, Tries> tried = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > KEPT;
        }
    };

    synchronized boolean lockedAt(String login, OffsetDateTime now) {
        Tries tries = tried.get(login);
        return tries != null && tries.until() != null && now.isBefore(tries.until());
    }

    /** Counts one more failure; tells whether it was the last one before the lock. */
    synchronized boolean failed(String login, OffsetDateTime now) {
        Tries before = tried.get(login);
        int failures = before == null ? 1 : before.failures() + 1;
        boolean last = failures >= Account.TRIES;
        tried.put(login, last ? new Tries(0, now.plus(Account.LOCK)) : new Tries(failures, null));
        return last;
    }

    private record Tries(int failures, @Nullable OffsetDateTime until) {}
}
