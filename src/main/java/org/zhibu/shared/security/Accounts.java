package org.zhibu.shared.security;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.security.model.Account;
import org.zhibu.shared.security.repository.AccountRepository;
import org.zhibu.shared.security.repository.AccountRepository.GrantRow;
import org.zhibu.shared.security.service.Codes;

/** Opens accounts, issues one-time codes and gives roles. Whether the viewer may is asked by the caller's policy. */
@Component
public class Accounts {

    /** A printed code opens an account for seven days. */
    public static final Duration CODE_LIFE = Duration.ofDays(7);

    private static final int AT_ONCE = 1000;

    private final AccountRepository accounts;
    private final Codes codes;
    private final PasswordEncoder encoder;
    private final Numbers numbers;
    private final Clock clock;

    Accounts(AccountRepository accounts, Codes codes, PasswordEncoder encoder, Numbers numbers, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.encoder = encoder;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Opens an account and returns its one-time code, the only time it can be read.
     *
     * @throws Refused if the sign-in name is taken
     */
    @Transactional
    public Opened open(String login, String name, @Nullable MemberId member) {
        String code = codes.next();
        Account account = account(login, name, codes.hash(code), true, expiry(), member);
        if (!accounts.insert(account, OffsetDateTime.now(clock)))
            throw Refused.at("login", "security.account.login-taken", login);
        return new Opened(account.id(), login, name, code);
    }

    /** Opens many; who has an account already, or a sign-in name that is taken, is left out. */
    @Transactional
    public List<Opened> openAll(List<NewAccount> people) {
        List<Opened> opened = new ArrayList<>();
        for (int from = 0; from < people.size(); from += AT_ONCE)
            opened.addAll(openSome(people.subList(from, Math.min(from + AT_ONCE, people.size()))));
        return opened;
    }

    private List<Opened> openSome(List<NewAccount> people) {
        List<Account> rows = new ArrayList<>();
        List<Opened> slips = new ArrayList<>();
        for (NewAccount one : people) {
            String code = codes.next();
            Account row = account(one.login(), one.name(), codes.hash(code), true, expiry(), one.member());
            rows.add(row);
            slips.add(new Opened(row.id(), one.login(), one.name(), code));
        }
        Set<Long> inserted = new HashSet<>(accounts.insertAll(rows, OffsetDateTime.now(clock)));
        return slips.stream()
                .filter(slip -> inserted.contains(slip.accountId()))
                .toList();
    }

    /** Opens an account with a password its owner need not change, as the demo people have. */
    @Transactional
    public long openWithPassword(String login, String name, String passwordHash, @Nullable MemberId member) {
        Account account = account(login, name, passwordHash, false, null, member);
        if (!accounts.insert(account, OffsetDateTime.now(clock)))
            throw Refused.at("login", "security.account.login-taken", login);
        return account.id();
    }

    /** Issues a new one-time code; the old password or code ends at once, and so does every open session. */
    @Transactional
    public Opened reissue(long accountId) {
        Account account = accounts.byId(accountId).orElseThrow(NotHere::new);
        String code = codes.next();
        accounts.password(accountId, codes.hash(code), true, expiry());
        accounts.endSessions(account.login(), "");
        return new Opened(accountId, account.login(), account.name(), code);
    }

    /** Closes an account for good or until it is opened again; whoever is signed in with it is out. */
    @Transactional
    public void close(long accountId, boolean closed) {
        Account account = accounts.byId(accountId).orElseThrow(NotHere::new);
        accounts.closed(accountId, closed);
        if (closed) accounts.endSessions(account.login(), "");
    }

    public Optional<Long> accountOf(MemberId member) {
        return accounts.accountOf(member);
    }

    public Optional<Long> accountOf(String login) {
        return accounts.byLogin(login).map(Account::id);
    }

    public boolean loginTaken(String login) {
        return accounts.byLogin(login).isPresent();
    }

    /** Which of the sign-in names are in use. */
    public Set<String> takenOf(Collection<String> logins) {
        return accounts.takenOf(logins);
    }

    /** The roles the account holds today, and where. */
    public List<Held> rolesOf(long account) {
        return accounts.grantsOf(account, LocalDate.now(clock)).stream()
                .map(grant -> new Held(grant.role(), grant.unitId() == null ? null : new UnitId(grant.unitId())))
                .toList();
    }

    public Optional<Known> find(long account) {
        return accounts.byId(account).map(found -> new Known(found.id(), found.login(), found.name()));
    }

    @Transactional
    public void grant(long account, Role role, @Nullable UnitId unit, LocalDate from) {
        accounts.grant(numbers.next(), account, role, unit, from, null);
    }

    /** Ends a grant today: from this moment on it gives nothing. */
    @Transactional
    public void endGrant(long grant) {
        accounts.endGrant(grant, LocalDate.now(clock));
    }

    /**
     * Sees to it that the account has the role in the organisation from today until a day, exactly once.
     *
     * @param until the first day without the role, null for no end
     */
    @Transactional
    public void grantUntil(long account, Role role, UnitId unit, LocalDate from, @Nullable LocalDate until) {
        List<GrantRow> held = held(account, role, unit);
        if (held.isEmpty()) accounts.grant(numbers.next(), account, role, unit, from, until);
        else accounts.endGrant(held.get(0).id(), until);
    }

    /** Takes the role in the organisation away at once; tells whether the account had it. */
    @Transactional
    public boolean withdraw(long account, Role role, UnitId unit) {
        List<GrantRow> held = held(account, role, unit);
        held.forEach(grant -> endGrant(grant.id()));
        return !held.isEmpty();
    }

    private List<GrantRow> held(long account, Role role, UnitId unit) {
        return accounts.grantsOf(account, LocalDate.now(clock)).stream()
                .filter(grant -> grant.role() == role)
                .filter(grant -> Long.valueOf(unit.number()).equals(grant.unitId()))
                .toList();
    }

    /** A password as it is stored. */
    public String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    private OffsetDateTime expiry() {
        return OffsetDateTime.now(clock).plus(CODE_LIFE);
    }

    private Account account(
            String login,
            String name,
            String hash,
            boolean mustChange,
            @Nullable OffsetDateTime until,
            @Nullable MemberId member) {
        return new Account(
                numbers.next(),
                login,
                name,
                hash,
                mustChange,
                until,
                0,
                null,
                false,
                member == null ? null : member.home(),
                member == null ? null : member.number());
    }

    /** A role in an organisation; an administrator's may be without one. */
    public record Held(Role role, @Nullable UnitId unit) {}

    /** An account as others may know it. */
    public record Known(long id, String login, String name) {}

    /** An account to be opened for a member. */
    public record NewAccount(String login, String name, MemberId member) {}

    /** A fresh account or code; the code stands nowhere else. */
    public record Opened(long accountId, String login, String name, String code) {}
}
