package org.zhibu.shared.security.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.security.service.SignedIn;

/** One's own account: sign-in name, roles, the way to change the password. */
@Controller
class AccountController {

    @GetMapping("/account")
    String page(@AuthenticationPrincipal SignedIn who, Viewer viewer, Model model) {
        model.addAttribute("me", who);
        model.addAttribute("grants", viewer.grants());
        return "security/account";
    }
}
