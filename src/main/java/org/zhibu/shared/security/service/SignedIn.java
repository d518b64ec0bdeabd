package org.zhibu.shared.security.service;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.zhibu.shared.security.model.Account;

/**
 * The principal in the session: which account, and whether its password must be changed first.
 * Grants are not kept here but read at every request, so that a grant withdrawn ends at once.
 */
public record SignedIn(
        long accountId,
        String login,
        String name,
        @Nullable Long memberHome,
        @Nullable Long memberNumber,
        boolean mustChange)
        implements UserDetails, Serializable {

    static SignedIn of(Account account) {
        return new SignedIn(
                account.id(),
                account.login(),
                account.name(),
                account.memberHomeId(),
                account.memberId(),
                account.mustChange());
    }

    public SignedIn changed() {
        return new SignedIn(accountId, login, name, memberHome, memberNumber, false);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return login;
    }
}
