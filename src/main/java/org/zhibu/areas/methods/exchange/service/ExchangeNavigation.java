package org.zhibu.areas.methods.exchange.service;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** A member's way to the exchange; officers find it on the page of its area. */
@Component
class ExchangeNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry(
                "exchange",
                "own",
                925,
                "/exchange/posts",
                "chat-left-text",
                false,
                viewer -> viewer.member().isPresent()));
    }
}
