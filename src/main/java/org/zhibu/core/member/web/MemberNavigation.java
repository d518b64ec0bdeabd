package org.zhibu.core.member.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The roster's place in the navigation. */
@Component
class MemberNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of("member.members", "people", 200, "/member/members", "people", Right.LOOK)
                        .onPhone(),
                NavEntry.of(
                        "member.corrections",
                        "people",
                        220,
                        "/member/corrections",
                        "chat-left-text",
                        Right.KEEP_BRANCH));
    }
}
