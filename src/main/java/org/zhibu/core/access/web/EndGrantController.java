package org.zhibu.core.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.access.repository.AccountQueries;
import org.zhibu.core.access.repository.AccountQueries.Granted;
import org.zhibu.core.access.service.AccessPolicy;
import org.zhibu.core.access.service.Officers;
import org.zhibu.core.organization.Sight;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;

/** Takes roles back, after asking. */
@Controller
@RequestMapping("/access/grants/{id}/end")
class EndGrantController {

    private final AccountQueries accounts;
    private final AccessPolicy policy;
    private final Officers officers;

    EndGrantController(AccountQueries accounts, AccessPolicy policy, Officers officers) {
        this.accounts = accounts;
        this.policy = policy;
        this.officers = officers;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("grant", find(viewer, id));
        return "access/end-grant";
    }

    @PostMapping
    String end(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        Granted grant = find(viewer, id);
        try {
            officers.end(viewer, grant);
            Flash.done(flash, "access.grant.ended-flash", grant.name());
        } catch (Refused refused) {
            Flash.failed(flash, refused.key(), refused.args().toArray());
        }
        return "redirect:/access/accounts";
    }

    private Granted find(Viewer viewer, long id) {
        Granted grant = Sight.find(viewer, scope -> accounts.grant(scope, id, officers.today()));
        if (!policy.mayAppointOfficer(viewer, grant.pathC())) throw new Forbidden();
        return grant;
    }
}
