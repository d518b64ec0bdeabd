package org.zhibu.core.life.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.service.LoggingActivities;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.KeptForm;
import org.zhibu.shared.ui.Posting;

/** Corrects a record at its source, with a reason; where somebody else saved first, both texts are shown. */
@Controller
@RequestMapping("/life/activities/{id}/correction")
class ActivityCorrectionController {

    private static final int MOST_ROWS = 2000;

    private final ActivityCorrectionPage page;
    private final LoggingActivities logging;
    private final Posting posting;

    ActivityCorrectionController(ActivityCorrectionPage page, LoggingActivities logging, Posting posting) {
        this.page = page;
        this.logging = logging;
        this.posting = posting;
    }

    @InitBinder("form")
    void rows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
    }

    @GetMapping
    String form(
            Viewer viewer,
            @PathVariable ActivityId id,
            @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        if (!KeptForm.in(request)) page.fill(viewer, id, form);
        return page.show(viewer, id, form, model);
    }

    @PostMapping
    String correct(
            Viewer viewer,
            @PathVariable ActivityId id,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.dropBlankRows();
        form.mustHaveItsTime(errors);
        page.checkList(viewer, id, form, errors);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    logging.correct(
                            viewer, id, page.content(form), form.getFiles(), form.getVersion(), form.getReason());
                    Flash.done(flash, "life.correction.saved");
                    return "/life/activities/" + id;
                },
                () -> page.show(viewer, id, form, model),
                () -> page.conflict(viewer, id, form, model));
    }

    /** Shows the form again with one more row or with what saving would update now. */
    @PostMapping("/preview")
    String preview(
            Viewer viewer,
            @PathVariable ActivityId id,
            @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String add,
            Model model) {
        form.addRow(add);
        return page.show(viewer, id, form, model);
    }
}
