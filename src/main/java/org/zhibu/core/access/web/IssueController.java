package org.zhibu.core.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.access.repository.AccountQueries;
import org.zhibu.core.access.repository.AccountQueries.One;
import org.zhibu.core.access.service.AccessPolicy;
import org.zhibu.core.access.service.Issuing;
import org.zhibu.core.access.service.Officers;
import org.zhibu.core.organization.Sight;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Issues accounts and codes: to everybody on the roster without one, or to one person. */
@Controller
class IssueController {

    private final AccountQueries accounts;
    private final Issuing issuing;
    private final Officers officers;
    private final AccessPolicy policy;
    private final Posting posting;

    IssueController(AccountQueries accounts, Issuing issuing, Officers officers, AccessPolicy policy, Posting posting) {
        this.accounts = accounts;
        this.issuing = issuing;
        this.officers = officers;
        this.policy = policy;
        this.posting = posting;
    }

    /** Accounts for everybody on the roster of the organisation looked at and below who has none. */
    @PostMapping("/access/accounts")
    String issueToAll(Viewer viewer, @RequestParam(required = false) @Nullable String once, RedirectAttributes flash) {
        Place place = viewer.place();
        if (!policy.mayIssue(viewer, place.path())) throw new Forbidden();
        return issued(viewer, once, flash, () -> issuing.issueToAll(viewer, place));
    }

    @GetMapping("/access/members/{id}")
    String member(Viewer viewer, @PathVariable MemberId id, Model model) {
        One member = viewer.find(scope -> accounts.member(scope, id));
        if (!policy.mayIssue(viewer, member.pathC())) throw new Forbidden();
        model.addAttribute("member", member);
        return "access/member";
    }

    @PostMapping("/access/members/{id}/code")
    String issueTo(
            Viewer viewer,
            @PathVariable MemberId id,
            @RequestParam(required = false) @Nullable String once,
            RedirectAttributes flash) {
        One member = viewer.find(scope -> accounts.member(scope, id));
        return issued(viewer, once, flash, () -> issuing.issueTo(viewer, member));
    }

    @PostMapping("/access/members/{id}/closure")
    String close(Viewer viewer, @PathVariable MemberId id, @RequestParam boolean closed, RedirectAttributes flash) {
        One member = viewer.find(scope -> accounts.member(scope, id));
        Long account = member.accountId();
        if (account == null || !policy.mayIssue(viewer, member.pathC())) throw new Forbidden();
        Place place = viewer.place();
        officers.close(viewer, place, account, closed);
        Flash.done(flash, closed ? "access.closed-flash" : "access.reopened-flash", member.name());
        return "redirect:/access/accounts";
    }

    /** A new code for somebody who holds a role here. */
    @PostMapping("/access/holders/{account}/code")
    String issueToHolder(
            Viewer viewer,
            @PathVariable long account,
            @RequestParam(required = false) @Nullable String once,
            RedirectAttributes flash) {
        Place place = viewer.place();
        if (Sight.scopes(viewer).stream().noneMatch(scope -> accounts.holdsBelow(scope, account))) throw new NotHere();
        return issued(viewer, once, flash, () -> issuing.issueToHolder(viewer, place, account));
    }

    private String issued(Viewer viewer, @Nullable String once, RedirectAttributes flash, Issue issue) {
        try {
            return "redirect:" + posting.once(viewer, once, () -> "/access/slips/" + issue.slips());
        } catch (Refused refused) {
            Flash.failed(flash, refused.key(), refused.args().toArray());
            return "redirect:/access/accounts";
        }
    }

    private interface Issue {
        long slips();
    }
}
