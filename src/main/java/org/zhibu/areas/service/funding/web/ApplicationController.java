package org.zhibu.areas.service.funding.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries.Application;
import org.zhibu.areas.service.funding.service.Applying;
import org.zhibu.areas.service.funding.service.FundingPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens an application, and changes what was asked for. */
@Controller("fundingApplicationController")
@RequestMapping("/funding/applications/{id}")
class ApplicationController {

    private final FundingQueries queries;
    private final Applying applying;
    private final ApplicationPage page;
    private final Purposes purposes;
    private final Posting posting;

    ApplicationController(
            FundingQueries queries, Applying applying, ApplicationPage page, Purposes purposes, Posting posting) {
        this.queries = queries;
        this.applying = applying;
        this.page = page;
        this.purposes = purposes;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable ApplicationId id, Model model) {
        Application application = viewer.find(scope -> queries.find(scope, id));
        return page.fill(viewer, application, model);
    }

    @GetMapping("/details")
    String edit(Viewer viewer, @PathVariable ApplicationId id, Model model) {
        Application application = changeable(viewer, id);
        List<FundingQueries.Line> lines = queries.linesOf(Scope.below(application.path()), id);
        model.addAllAttributes(Map.of("form", ApplicationForm.of(application, lines)));
        return edit(application, model);
    }

    private String edit(Application application, Model model) {
        model.addAttribute("record", application);
        model.addAttribute("action", application.application().href() + "/details");
        model.addAttribute("back", application.application().href());
        model.addAttribute("purposes", purposes.choices());
        return "funding/form";
    }

    @PostMapping("/details")
    String change(
            Viewer viewer,
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Application application = changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    applying.change(viewer, id, form.getVersion(), form.wanted());
                    Flash.done(flash, "funding.application.changed");
                    return id.href();
                },
                () -> edit(application, model));
    }

    private Application changeable(Viewer viewer, ApplicationId id) {
        Application application = viewer.find(scope -> queries.find(scope, id));
        if (!FundingPolicy.mayChange(viewer, application)) throw new Forbidden();
        return application;
    }
}
