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
    private final PasswordEncoder encoder;
    private final Clock clock;

    AccountAuthentication(AccountRepository accounts, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
        this.decoy = String.valueOf(encoder.encode("decoy"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        Account account =
                accounts.byLogin(login).filter(found -> !found.closed()).orElse(null);
        if (account == null) {
            encoder.matches(password, decoy);
            throw new BadCredentialsException("unknown");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (account.lockedAt(now)) throw new LockedException("locked");
        if (!encoder.matches(password, account.passwordHash())) throw refused(account, now);
        if (account.expiredAt(now)) throw new CredentialsExpiredException("code expired");
        if (account.failures() > 0 || account.lockedUntil() != null) accounts.succeeded(account.id());
        return UsernamePasswordAuthenticationToken.authenticated(SignedIn.of(account), null, List.of());
    }

    private RuntimeException refused(Account account, OffsetDateTime now) {
        boolean last = account.failures() + 1 >= Account.TRIES;
        accounts.failed(account.id(), last ? now.plus(Account.LOCK) : null);
        return last ? new LockedException("locked") : new BadCredentialsException("wrong password");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
