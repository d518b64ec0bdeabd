package org.zhibu.areas.approach.integrity.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.integrity.repository.ConductQueries;
import org.zhibu.areas.approach.integrity.service.Educating;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.areas.approach.integrity.web.form.SessionForm;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;
import org.zhibu.shared.ui.Show;

/** The logged activities that were integrity education: chosen, never typed again. */
@Controller("integritySessionController")
@RequestMapping("/integrity/sessions")
class SessionController {

    private final ConductQueries queries;
    private final Educating educating;
    private final IntegrityWords words;
    private final Show show;
    private final Posting posting;

    SessionController(ConductQueries queries, Educating educating, IntegrityWords words, Show show, Posting posting) {
        this.queries = queries;
        this.educating = educating;
        this.words = words;
        this.show = show;
        this.posting = posting;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        IntegrityPolicy.mustSee(viewer, place.path());
        model.addAttribute("form", new SessionForm());
        return page(viewer, place, ask, model);
    }

    private String page(Viewer viewer, Place place, ListAsk ask, Model model) {
        boolean keeps = place.kind().isBranch() && IntegrityPolicy.mayExamine(viewer, place);
        model.addAttribute("ask", ask);
        model.addAttribute("place", place);
        model.addAttribute("periods", words.years());
        model.addAttribute(
                "list", queries.sessions(place.scope(), place.home(), ask).page());
        model.addAttribute("self", ask.at("/integrity/sessions", place).toString());
        model.addAttribute(
                "export", ask.at("/integrity/sessions/export.xlsx", place).toString());
        model.addAttribute("keeps", keeps);
        model.addAttribute("activities", keeps ? activities(place) : List.of());
        return "integrity/sessions";
    }

    private List<Choice> activities(Place place) {
        return educating.free(place).stream()
                .map(one -> Choice.of(one.activity(), show.iso(one.heldOn()) + " " + one.title()))
                .toList();
    }

    @PostMapping
    String mark(
            Viewer viewer,
            @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        IntegrityPolicy.mustSee(viewer, place.path());
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    educating.mark(viewer, place, form.held());
                    Flash.done(flash, "integrity.session.marked");
                    return "/integrity/sessions?org=" + place.unit();
                },
                () -> page(viewer, place, new ListAsk(), model));
    }

    @PostMapping("/{activity}/removal")
    String unmark(Viewer viewer, @PathVariable ActivityId activity, RedirectAttributes flash) {
        Place place = viewer.place();
        educating.unmark(viewer, place, activity);
        Flash.done(flash, "integrity.session.unmarked");
        return "redirect:/integrity/sessions?org=" + place.unit();
    }
}
