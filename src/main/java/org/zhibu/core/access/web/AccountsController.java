package org.zhibu.core.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhibu.core.access.repository.AccountQueries;
import org.zhibu.core.access.service.AccessPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf.Ask;
import org.zhibu.shared.ui.Show;

/** Who has an account in the organisation looked at and below, and who holds which role. */
@Controller
@RequestMapping("/access/accounts")
class AccountsController {

    private static final List<String> STATES = List.of("none", "code", "expired", "active", "locked", "closed");

    private final AccountQueries accounts;
    private final AccessPolicy policy;
    private final Show show;
    private final Clock clock;

    AccountsController(AccountQueries accounts, AccessPolicy policy, Show show, Clock clock) {
        this.accounts = accounts;
        this.policy = policy;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String page(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Model model) {
        Place place = viewer.place();
        if (!policy.maySee(viewer, place.path())) throw new Forbidden();
        OffsetDateTime now = OffsetDateTime.now(clock);
        boolean mayIssue = policy.mayIssue(viewer, place.path());
        model.addAttribute("place", place);
        model.addAttribute("mayIssue", mayIssue);
        model.addAttribute("mayAppoint", policy.mayAppointOfficer(viewer, place.path()));
        model.addAttribute("grants", accounts.grantsBelow(place.scope(), LocalDate.now(clock), now));
        model.addAttribute("me", viewer.accountId());
        if (mayIssue) members(place, q.strip(), state, now, Ask.of(page, size), model);
        return "access/accounts";
    }

    private void members(Place place, String q, String state, OffsetDateTime now, Ask ask, Model model) {
        String asked = STATES.contains(state) ? state : "";
        model.addAttribute("counts", accounts.counts(place.scope(), place.home(), now));
        model.addAttribute("rows", accounts.membersBelow(place.scope(), place.home(), q, asked, now, ask));
        model.addAttribute("q", q);
        model.addAttribute("state", asked);
        model.addAttribute(
                "states",
                STATES.stream()
                        .map(one -> Choice.of(one, show.text("access.state." + one)))
                        .toList());
        model.addAttribute(
                "url",
                UriComponentsBuilder.fromPath("/access/accounts")
                        .queryParam("q", q)
                        .queryParam("state", asked)
                        .encode()
                        .toUriString());
    }
}
