package org.zhibu.core.access.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.access.repository.AccountQueries;
import org.zhibu.core.access.repository.AccountQueries.Candidate;
import org.zhibu.core.access.repository.AccountQueries.One;
import org.zhibu.core.access.service.Slips.Slip;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.Accounts.NewAccount;
import org.zhibu.shared.security.Accounts.Opened;

/** Opens accounts from the roster and issues one-time codes. Answers where the slips to be printed lie. */
@Service
public class Issuing {

    private final AccountQueries queries;
    private final Accounts accounts;
    private final SignInNames names;
    private final RolesFromPosts roles;
    private final Slips slips;
    private final AccessPolicy policy;
    private final Journal journal;
    private final Clock clock;

    Issuing(
            AccountQueries queries,
            Accounts accounts,
            SignInNames names,
            RolesFromPosts roles,
            Slips slips,
            AccessPolicy policy,
            Journal journal,
            Clock clock) {
        this.queries = queries;
        this.accounts = accounts;
        this.names = names;
        this.roles = roles;
        this.slips = slips;
        this.policy = policy;
        this.journal = journal;
        this.clock = clock;
    }

    /** Everybody in the organisation and below it who has no account gets one. */
    @Transactional
    public long issueToAll(Viewer viewer, Place place) {
        if (!policy.mayIssue(viewer, place.path())) throw new Forbidden();
        List<Candidate> people = queries.without(place.scope(), place.home());
        if (people.isEmpty()) throw new Refused("access.issue.nobody");
        Map<String, String> units = new HashMap<>();
        List<NewAccount> wanted = names.namesFor(people);
        for (int at = 0; at < wanted.size(); at++)
            units.put(wanted.get(at).login(), people.get(at).unitName());
        List<Slip> issued = new ArrayList<>();
        for (Opened one : accounts.openAll(wanted))
            issued.add(new Slip(String.valueOf(units.get(one.login())), one.name(), one.login(), one.code()));
        roles.followAll(place);
        long id = slips.put(viewer, place.unit(), issued);
        write(
                viewer,
                "access.accounts.issued",
                new RecordRef("access.accounts", place.home(), id),
                place.unit(),
                Map.of("accounts", String.valueOf(issued.size())));
        return id;
    }

    /** One member gets a new code, and an account where there was none. */
    @Transactional
    public long issueTo(Viewer viewer, One member) {
        if (!policy.mayIssue(viewer, member.pathC())) throw new Forbidden();
        Long account = member.accountId();
        Opened opened = account == null ? open(member) : renew(viewer, account);
        UnitId unit = new UnitId(member.unitId());
        write(
                viewer,
                account == null ? "security.account.opened" : "security.account.code-issued",
                new RecordRef("security.account", member.homeId(), opened.accountId()),
                unit,
                Map.of("login", opened.login()));
        return slips.put(viewer, unit, List.of(slip(member.unitName(), opened)));
    }

    private Opened open(One member) {
        Candidate candidate = new Candidate(
                member.homeId(), member.id(), member.name(), member.nameInitials(), member.unitName(), phone(member));
        List<Opened> opened = accounts.openAll(names.namesFor(List.of(candidate)));
        if (opened.isEmpty()) throw new Refused("access.issue.meanwhile");
        roles.follow(member.member(), new UnitId(member.unitId()), opened.get(0).accountId());
        return opened.get(0);
    }

    private static @Nullable String phone(One member) {
        String phone = member.phone();
        return phone != null && phone.matches("1[0-9]{10}") ? phone : null;
    }

    private Opened renew(Viewer viewer, long account) {
        if (!policy.mayIssueTo(viewer, account)) throw new Refused("access.issue.above");
        return accounts.reissue(account);
    }

    /** An officer gets a new code from whoever may appoint one. */
    @Transactional
    public long issueToHolder(Viewer viewer, Place place, long account) {
        if (!policy.mayAppointOfficer(viewer, place.path())) throw new Forbidden();
        Opened opened = renew(viewer, account);
        write(
                viewer,
                "security.account.code-issued",
                new RecordRef("security.account", place.home(), account),
                place.unit(),
                Map.of("login", opened.login()));
        return slips.put(viewer, place.unit(), List.of(slip(place.name(), opened)));
    }

    private static Slip slip(String unit, Opened opened) {
        return new Slip(unit, opened.name(), opened.login(), opened.code());
    }

    private void write(Viewer viewer, String action, RecordRef record, UnitId unit, Map<String, String> values) {
        Map<String, @Nullable String> after = new LinkedHashMap<>(values);
        after.put("on", LocalDate.now(clock).toString());
        journal.write(Actor.of(viewer), action, record, unit, Change.created(after));
    }
}
