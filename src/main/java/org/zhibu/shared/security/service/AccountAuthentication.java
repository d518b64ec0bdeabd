package org.zhibu.shared.security.service;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhibu.shared.security.model.Account;
import org.zhibu.shared.security.repository.AccountRepository;

/** Checks a sign-in name and password; locks the account for a while after too many failures. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    /** Compared where there is no such account, so that both answers take as long. */
    private final String decoy;

    private final AccountRepository accounts;
    private final UnknownNames unknown;
    private final PasswordEncoder encoder;
    private final SignInJournal journal;
    private final Clock clock;

    AccountAuthentication(
            AccountRepository accounts,
            UnknownNames unknown,
            PasswordEncoder encoder,
            SignInJournal journal,
            Clock clock) {
        this.accounts = accounts;
        this.unknown = unknown;
        this.encoder = encoder;
        this.journal = journal;
        this.clock = clock;
        this.decoy = String.valueOf(encoder.encode("decoy"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        Account account =
                accounts.byLogin(login).filter(found -> !found.closed()).orElse(null);
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (account == null) throw unknown(login, password, now);
        if (account.lockedAt(now)) throw new LockedException("locked");
        if (!encoder.matches(password, account.passwordHash())) throw refused(account, password, now);
        if (account.expiredAt(now)) throw new CredentialsExpiredException("code expired");
        if (account.failures() > 0 || account.lockedUntil() != null) accounts.succeeded(account.id());
        journal.signedIn(account);
        return UsernamePasswordAuthenticationToken.authenticated(SignedIn.of(account), null, List.of());
    }

    private RuntimeException unknown(String login, String password, OffsetDateTime now) {
        if (unknown.lockedAt(login, now)) return new LockedException("locked");
        encoder.matches(password, decoy);
        return unknown.failed(login, now) ? new LockedException("locked") : new BadCredentialsException("unknown");
    }

    private RuntimeException refused(Account account, String password, OffsetDateTime now) {
        if (account.passwordHash().startsWith(Passwords.CODE_PREFIX)) encoder.matches(password, decoy);
        boolean last = account.failures() + 1 >= Account.TRIES;
        accounts.failed(account.id(), last ? now.plus(Account.LOCK) : null);
        if (last) journal.locked(account);
        return last ? new LockedException("locked") : new BadCredentialsException("wrong password");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
