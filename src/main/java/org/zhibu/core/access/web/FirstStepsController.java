package org.zhibu.core.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhibu.core.access.repository.AccountQueries;
import org.zhibu.core.access.repository.AccountQueries.Progress;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** The first hour on an empty database: what is done, what comes next, and who does it. */
@Controller
class FirstStepsController {

    private final AccountQueries accounts;
    private final Clock clock;

    FirstStepsController(AccountQueries accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping({"/access/first-steps", "/organization/first-steps"})
    String page(Viewer viewer, Model model) {
        boolean administers = viewer.may(Right.ADMINISTER);
        boolean oversees = viewer.may(Right.OVERSEE);
        if (!administers && !oversees) throw new Forbidden();
        boolean root = viewer.placeIfAny().isPresent();
        Progress progress = viewer.placeIfAny()
                .map(place -> accounts.progress(place.scope(), place.home(), LocalDate.now(clock)))
                .orElse(new Progress(0, 0, 0, 0));
        List<Step> steps = steps(progress, root, administers, oversees);
        model.addAttribute("steps", steps);
        model.addAttribute(
                "current",
                steps.stream()
                        .filter(step -> !step.done())
                        .findFirst()
                        .map(Step::key)
                        .orElse(""));
        model.addAttribute("done", steps.stream().filter(Step::done).count());
        return "access/first-steps";
    }

    private static List<Step> steps(Progress progress, boolean root, boolean administers, boolean oversees) {
        return List.of(
                new Step("root", root, administers, "/organization/units/new", root ? 1 : 0),
                new Step(
                        "officer",
                        progress.officers() > 0,
                        administers || oversees,
                        "/access/grants/new",
                        progress.officers()),
                new Step(
                        "import",
                        progress.branches() > 0 && progress.members() > 0,
                        oversees,
                        "/roster/imports/new",
                        progress.members()),
                new Step("accounts", progress.accounts() > 0, oversees, "/access/accounts", progress.accounts()));
    }

    /**
     * One step of the first hour.
     *
     * @param mine whether the viewer may do it
     */
    record Step(String key, boolean done, boolean mine, String href, long count) {

        public String css(String current) {
            if (done) return "zb-steps__step--done";
            return key.equals(current) ? "zb-steps__step--current" : "";
        }
    }
}
