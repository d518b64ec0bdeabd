package org.zhibu.core.organization.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The tree and the journal in the side navigation. */
@Component
class OrganizationNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(
                new NavEntry(
                        "organization",
                        "people",
                        195,
                        "/organization/units",
                        "diagram-3",
                        false,
                        viewer -> viewer.may(Right.OVERSEE)
                                || viewer.may(Right.ADMINISTER)
                                || viewer.may(Right.KEEP_BRANCH)),
                new NavEntry(
                        "journal",
                        "settings",
                        910,
                        "/organization/journal",
                        "clock-history",
                        false,
                        viewer -> viewer.may(Right.OVERSEE) || viewer.may(Right.ADMINISTER)));
    }
}
