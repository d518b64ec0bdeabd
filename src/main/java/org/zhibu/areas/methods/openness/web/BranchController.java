package org.zhibu.areas.methods.openness.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.openness.repository.RegisterQueries;
import org.zhibu.areas.methods.openness.repository.RegisterQueries.Branch;
import org.zhibu.areas.methods.openness.service.OpennessPolicy;
import org.zhibu.areas.methods.openness.service.Waiving;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The register of a branch in a year, and what a committee says does not apply to it. */
@Controller("opennessBranchController")
@RequestMapping("/openness/branches/{id}")
class BranchController {

    private static final int FIRST = 2008;

    private final RegisterQueries register;
    private final Waiving waiving;
    private final BranchPage page;
    private final Posting posting;
    private final Clock clock;

    BranchController(RegisterQueries register, Waiving waiving, BranchPage page, Posting posting, Clock clock) {
        this.register = register;
        this.waiving = waiving;
        this.page = page;
        this.posting = posting;
        this.clock = clock;
    }

    @GetMapping
    String show(
            Viewer viewer,
            @PathVariable UnitId id,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        return page.fill(viewer, branch(viewer, id), year(year), model);
    }

    @PostMapping("/waivers")
    String waive(
            Viewer viewer,
            @PathVariable UnitId id,
            @RequestParam(required = false) @Nullable Integer year,
            @ModelAttribute("waiver") WaiverForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Branch branch = waivable(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    waiving.waive(viewer, branch, year(year), form.getItem(), form.getReason());
                    Flash.done(flash, "openness.register.waived");
                    return there(id, year(year));
                },
                () -> page.fill(viewer, branch, year(year), model));
    }

    @PostMapping("/waivers/removal")
    String askAgain(
            Viewer viewer,
            @PathVariable UnitId id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String item,
            RedirectAttributes flash) {
        waiving.askAgain(viewer, waivable(viewer, id), year(year), item);
        Flash.done(flash, "openness.register.asked-again");
        return "redirect:" + there(id, year(year));
    }

    private static String there(UnitId id, int year) {
        return "/openness/branches/" + id.text() + "?year=" + year;
    }

    private Branch waivable(Viewer viewer, UnitId id) {
        Branch branch = branch(viewer, id);
        if (!OpennessPolicy.mayWaive(viewer, branch.path())) throw new Forbidden();
        return branch;
    }

    private Branch branch(Viewer viewer, UnitId id) {
        return viewer.find(scope -> register.branch(scope, id));
    }

    private int year(@Nullable Integer asked) {
        int today = LocalDate.now(clock).getYear();
        if (asked != null && (asked < FIRST || asked > today)) throw new NotHere();
        return asked == null ? today : asked;
    }
}
