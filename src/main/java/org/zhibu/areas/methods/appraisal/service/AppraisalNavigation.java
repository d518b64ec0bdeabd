package org.zhibu.areas.methods.appraisal.service;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** One's own appraisal: what one wrote, and what was decided about oneself. */
@Component
class AppraisalNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry(
                "my.appraisal",
                "own",
                906,
                "/my/appraisal",
                "clipboard-check",
                false,
                viewer -> viewer.member().isPresent()));
    }
}
