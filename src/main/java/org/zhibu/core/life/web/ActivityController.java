package org.zhibu.core.life.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.service.LoggingActivities;
import org.zhibu.core.life.web.FormPresets.Subject;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.KeptForm;
import org.zhibu.shared.ui.Posting;

/** Logs an activity: the one place a meeting is typed. */
@Controller
@RequestMapping("/life/activities")
class ActivityController {

    private static final String FORM = "life/form";
    private static final int MOST_ROWS = 2000;

    private final FormPresets presets;
    private final EntryPage page;
    private final LoggingActivities logging;
    private final Posting posting;

    ActivityController(FormPresets presets, EntryPage page, LoggingActivities logging, Posting posting) {
        this.presets = presets;
        this.page = page;
        this.logging = logging;
        this.posting = posting;
    }

    @InitBinder("form")
    void rows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
    }

    @GetMapping("/new")
    String form(
            Viewer viewer,
            @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            HttpServletRequest request,
            Model model) {
        if (date != null) form.setHeldOn(date);
        boolean kept = KeptForm.in(request);
        if (!kept) presets.prepare(viewer, form);
        Subject subject = presets.subject(viewer, form, false);
        if (!kept) presets.apply(form, subject);
        if (!kept) presets.prepareAgenda(viewer, form, subject);
        return show(form, subject, model);
    }

    @PostMapping
    String record(
            Viewer viewer,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.dropBlankRows();
        form.mustHaveItsTime(errors);
        Subject subject = presets.subject(viewer, form, false);
        if (!presets.isStillAbout(form, subject)) {
            errors.reject("life.form.other-list");
            presets.apply(form, subject);
        }
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    ActivityId id = logging.record(
                            viewer, subject.unit(), presets.content(form), form.getFiles(), form.getPlanned());
                    Flash.done(flash, "life.form.saved");
                    flash.addFlashAttribute("saved", form.draft());
                    return "/life/activities/" + id;
                },
                () -> show(form, subject, model));
    }

    /** Shows the form again: for another kind, with one more row, or with what saving would update now. */
    @PostMapping("/preview")
    String preview(
            Viewer viewer,
            @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String add,
            Model model) {
        Subject subject = presets.subject(viewer, form, false);
        presets.apply(form, subject);
        form.addRow(add);
        return show(form, subject, model);
    }

    private String show(ActivityForm form, Subject subject, Model model) {
        presets.seat(form, subject);
        presets.remember(form);
        page.show(model, form, subject, null, "/life/activities/preview");
        return FORM;
    }
}
