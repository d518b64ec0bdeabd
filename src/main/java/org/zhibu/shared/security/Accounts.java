package org.zhibu.shared.security;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.security.model.Account;
import org.zhibu.shared.security.repository.AccountRepository;
import org.zhibu.shared.security.service.Codes;

/** Opens accounts, issues one-time codes and gives roles. Whether the viewer may is asked by the caller's policy. */
@Component
public class Accounts {

    /** A printed code opens an account for seven days. */
    public static final Duration CODE_LIFE = Duration.ofDays(7);

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
        return new Opened(account.id(), login, code);
    }

    /** Opens an account with a password its owner need not change, as the demo people have. */
    @Transactional
    public long openWithPassword(String login, String name, String passwordHash, @Nullable MemberId member) {
        Account account = account(login, name, passwordHash, false, null, member);
        if (!accounts.insert(account, OffsetDateTime.now(clock)))
            throw Refused.at("login", "security.account.login-taken", login);
        return account.id();
    }

    /** Issues a new one-time code; the old password or code ends at once. */
    @Transactional
    public Opened reissue(long accountId) {
        Account account = accounts.byId(accountId).orElseThrow();
        String code = codes.next();
        accounts.password(accountId, codes.hash(code), true, expiry());
        return new Opened(accountId, account.login(), code);
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

    @Transactional
    public void grant(long account, Role role, @Nullable UnitId unit, LocalDate from) {
        accounts.grant(numbers.next(), account, role, unit, from);
    }

    @Transactional
    public void endGrant(long grant) {
        accounts.endGrant(grant, LocalDate.now(clock));
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

    /** A fresh account or code; the code stands nowhere else. */
    public record Opened(long accountId, String login, String code) {}
}
