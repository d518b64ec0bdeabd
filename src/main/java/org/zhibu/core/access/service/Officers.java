package org.zhibu.core.access.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.access.repository.AccountQueries.Granted;
import org.zhibu.core.access.service.Slips.Slip;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Subtrees;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.Accounts.Known;
import org.zhibu.shared.security.Accounts.Opened;

/** Gives roles to people and takes them back. */
@Service
public class Officers {

    private final Accounts accounts;
    private final AccessPolicy policy;
    private final Slips slips;
    private final Subtrees subtrees;
    private final Journal journal;
    private final Clock clock;

    Officers(Accounts accounts, AccessPolicy policy, Slips slips, Subtrees subtrees, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.policy = policy;
        this.slips = slips;
        this.subtrees = subtrees;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives somebody a role in the organisation, and an account where there is none of that sign-in name.
     *
     * @return where the slip with the one-time code lies; empty when the person had an account
     */
    @Transactional
    public Optional<Long> appoint(Viewer viewer, Place place, Wanted wanted) {
        if (!policy.mayGive(viewer, wanted.role(), place)) throw Refused.at("role", "access.officer.not-here");
        LocalDate until = wanted.until();
        if (until != null && !until.isAfter(wanted.from())) throw Refused.at("until", "access.officer.dates");
        String login = wanted.login().strip().toLowerCase(Locale.ROOT);
        Optional<Known> known = accounts.accountOf(login).flatMap(accounts::find);
        if (known.filter(found -> !found.name().equals(wanted.name())).isPresent())
            throw Refused.at("login", "security.account.login-taken", login);
        Opened opened = known.isPresent() ? null : accounts.open(login, wanted.name(), null);
        long account = known.map(Known::id).orElseGet(() -> opened == null ? 0L : opened.accountId());
        accounts.grantUntil(account, wanted.role(), place.unit(), wanted.from(), until);
        write(viewer, "security.grant.given", place, account, wanted.role(), wanted.name());
        if (opened == null) return Optional.empty();
        Slip slip = new Slip(place.name(), opened.name(), opened.login(), opened.code());
        return Optional.of(slips.put(viewer, place.unit(), List.of(slip)));
    }

    /** Takes a role back; it gives nothing from this moment on. */
    @Transactional
    public void end(Viewer viewer, Granted grant) {
        Place place = subtrees.place(grant.unit()).orElseThrow(NotHere::new);
        if (!policy.mayAppointOfficer(viewer, place.path())) throw new Forbidden();
        if (grant.accountId() == viewer.accountId()) throw new Refused("access.grant.own");
        accounts.endGrant(grant.id());
        write(viewer, "security.grant.ended", place, grant.accountId(), grant.role(), grant.name());
    }

    /** Closes or reopens the account of somebody who has a role here. */
    @Transactional
    public void close(Viewer viewer, Place place, long account, boolean closed) {
        if (!policy.mayIssueTo(viewer, account)) throw new Refused("access.issue.above");
        accounts.close(account, closed);
        RecordRef record = new RecordRef("security.account", place.home(), account);
        String action = closed ? "security.account.closed" : "security.account.reopened";
        journal.write(Actor.of(viewer), action, record, place.unit(), Change.because(null));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private void write(Viewer viewer, String action, Place place, long account, Role role, String name) {
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        after.put("role", role.name());
        after.put("name", name);
        after.put("on", LocalDate.now(clock).toString());
        RecordRef record = new RecordRef("security.account", place.home(), account);
        journal.write(Actor.of(viewer), action, record, place.unit(), Change.created(after));
    }

    /** Who is to get which role, from when to when. */
    public record Wanted(
            String name,
            String login,
            Role role,
            LocalDate from,
            @Nullable LocalDate until) {}
}
