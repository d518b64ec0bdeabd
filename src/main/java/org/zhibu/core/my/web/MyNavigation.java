package org.zhibu.core.my.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** What every member has in the navigation, officers at its end. */
@Component
class MyNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(
                entry("my", "/my", "person", 900),
                entry("my.file", "/my/file", "person-badge", 910),
                entry("my.looks", "/my/looks", "eye", 920));
    }

    private static NavEntry entry(String key, String href, String icon, int order) {
        return new NavEntry(key, "own", order, href, icon, true, MyNavigation::isMember);
    }

    private static boolean isMember(Viewer viewer) {
        return viewer.member().isPresent();
    }
}
