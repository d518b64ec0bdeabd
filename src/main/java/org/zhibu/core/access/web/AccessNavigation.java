package org.zhibu.core.access.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** Accounts and the first steps in the side navigation. */
@Component
class AccessNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(
                new NavEntry(
                        "first-steps",
                        "",
                        5,
                        "/access/first-steps",
                        "flag",
                        true,
                        viewer -> viewer.may(Right.ADMINISTER)),
                new NavEntry(
                        "access",
                        "settings",
                        900,
                        "/access/accounts",
                        "person-gear",
                        false,
                        viewer -> viewer.may(Right.OVERSEE)
                                || viewer.may(Right.LEAD_BRANCH)
                                || viewer.may(Right.ADMINISTER)));
    }
}
