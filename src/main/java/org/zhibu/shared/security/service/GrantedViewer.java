package org.zhibu.shared.security.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Grant;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;

/** The viewer of one request: the account with the grants in force today. */
record GrantedViewer(
        SignedIn account, List<Grant> grants, @Nullable Place standing) implements Viewer {

    @Override
    public long accountId() {
        return account.accountId();
    }

    @Override
    public String name() {
        return account.name();
    }

    @Override
    public Optional<MemberId> member() {
        Long home = account.memberHome();
        Long number = account.memberNumber();
        return home == null || number == null ? Optional.empty() : Optional.of(new MemberId(home, number));
    }

    @Override
    public Place place() {
        if (standing == null) throw new NotHere();
        return standing;
    }

    @Override
    public Optional<Place> placeIfAny() {
        return Optional.ofNullable(standing);
    }
}
