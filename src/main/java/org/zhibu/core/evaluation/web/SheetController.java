package org.zhibu.core.evaluation.web;

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
import org.zhibu.core.evaluation.service.EvaluationPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** A committee judges its branches by one indicator, many on one page. */
@Controller
@RequestMapping(SheetPage.HERE)
class SheetController {

    private final SheetPage page;
    private final SheetSaving saving;
    private final Posting posting;

    SheetController(SheetPage page, SheetSaving saving, Posting posting) {
        this.page = page;
        this.saving = saving;
        this.posting = posting;
    }

    @GetMapping
    String sheet(Viewer viewer, @ModelAttribute("ask") EvaluationAsk ask, Model model) {
        SheetForm form = new SheetForm();
        model.addAttribute("form", form);
        return page.fill(judged(viewer), ask, form, false, model);
    }

    @PostMapping
    String judge(
            Viewer viewer,
            @ModelAttribute("ask") EvaluationAsk ask,
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Place place = judged(viewer);
        int year = page.year(ask);
        String indicator = page.scale(ask).indicator();
        saving.check(viewer, place, year, indicator, form, errors);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    int saved = saving.save(viewer, place, year, indicator, form);
                    Flash.done(flash, saved == 0 ? "evaluation.sheet.nothing" : "evaluation.sheet.saved", saved);
                    return ask.at(SheetPage.HERE, place)
                            .with("indicator", indicator)
                            .with("period", year)
                            .with("page", ask.getPage())
                            .with("size", ask.getSize())
                            .toString();
                },
                () -> page.fill(place, ask, form, true, model));
    }

    private static Place judged(Viewer viewer) {
        Place place = viewer.place();
        if (!EvaluationPolicy.mayJudge(viewer, place.path())) throw new Forbidden();
        return place;
    }
}
