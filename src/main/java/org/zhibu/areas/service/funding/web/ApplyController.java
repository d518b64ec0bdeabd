package org.zhibu.areas.service.funding.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.service.Applying;
import org.zhibu.areas.service.funding.service.FundingPolicy;
import org.zhibu.areas.service.funding.service.Supported;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Asks for money for an activity. */
@Controller
@RequestMapping("/funding/applications")
class ApplyController {

    private final Applying applying;
    private final Purposes purposes;
    private final Supported supported;
    private final Posting posting;

    ApplyController(Applying applying, Purposes purposes, Supported supported, Posting posting) {
        this.applying = applying;
        this.purposes = purposes;
        this.supported = supported;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") ApplicationForm form, Model model) {
        return form(viewer.place(), viewer, form, model);
    }

    private String form(Place place, Viewer viewer, ApplicationForm form, Model model) {
        if (!FundingPolicy.mayApply(viewer, place.path())) throw new Forbidden();
        String about = form.getAbout();
        if (!about.isBlank()) model.addAttribute("about", supported.page(place.scope(), about));
        model.addAttribute("place", place);
        model.addAttribute("action", "/funding/applications?org=" + place.unit());
        model.addAttribute("back", "/funding/applications?org=" + place.unit());
        model.addAttribute("purposes", purposes.choices());
        return "funding/form";
    }

    @PostMapping
    String apply(
            Viewer viewer,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        if (!FundingPolicy.mayApply(viewer, place.path())) throw new Forbidden();
        form.check(errors);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    ApplicationId id = applying.apply(viewer, place, form.wanted(), form.getAbout());
                    Flash.done(flash, "funding.application.made");
                    return id.href();
                },
                () -> form(place, viewer, form, model));
    }
}
