package org.zhibu.areas.foundation.norm.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** A member's way to the norms. */
@Component
class NormNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry(
                "my.norms",
                "own",
                915,
                "/my/norms",
                "book",
                false,
                viewer -> viewer.member().isPresent()));
    }
}
