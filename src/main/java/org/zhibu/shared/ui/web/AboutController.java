package org.zhibu.shared.ui.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may read before signing in. */
@Controller
class AboutController {

    @GetMapping("/about/help")
    String help() {
        return "about/help";
    }

    @GetMapping("/about/privacy")
    String privacy() {
        return "about/privacy";
    }

    @GetMapping("/about/accessibility")
    String accessibility() {
        return "about/accessibility";
    }
}
