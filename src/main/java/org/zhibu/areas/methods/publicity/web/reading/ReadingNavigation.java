package org.zhibu.areas.methods.publicity.web.reading;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** Everyone's way to what is published. */
@Component("publicityReadingNavigation")
class ReadingNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("my.articles", "own", 917, "/my/articles", "newspaper", false, viewer -> true));
    }
}
