package org.zhibu.areas.overview.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The four areas as entries of their own; their features are found on their pages. */
@Component
class AreaNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(
                entry(Area.SERVICE, 300, "life-preserver"),
                entry(Area.APPROACH, 310, "compass"),
                entry(Area.FOUNDATION, 320, "layers"),
                entry(Area.METHODS, 330, "tools"));
    }

    private static NavEntry entry(Area area, int order, String icon) {
        return NavEntry.of("area." + area.word(), "areas", order, area.href(), icon, Right.LOOK);
    }
}
