package org.zhibu.areas.methods.openness.service;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** A member's way to what the own branch made public. */
@Component
class OpennessNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry(
                "my.openness",
                "own",
                920,
                "/my/openness",
                "eye",
                false,
                viewer -> viewer.member().isPresent()));
    }
}
