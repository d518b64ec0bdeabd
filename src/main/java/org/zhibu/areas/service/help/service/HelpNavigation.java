package org.zhibu.areas.service.help.service;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** Where a member asks for help: beside the own page, also on a phone. */
@Component
class HelpNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry(
                "my.help",
                "own",
                905,
                "/my/help",
                "life-preserver",
                true,
                viewer -> viewer.member().isPresent()));
    }
}
