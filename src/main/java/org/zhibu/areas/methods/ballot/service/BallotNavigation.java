package org.zhibu.areas.methods.ballot.service;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The votes a member was asked to, with the lists to look one's own ballot up in. */
@Component
class BallotNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry(
                "my.ballots",
                "own",
                907,
                "/my/ballots",
                "archive",
                false,
                viewer -> viewer.member().isPresent()));
    }
}
