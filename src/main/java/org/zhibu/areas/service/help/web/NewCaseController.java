package org.zhibu.areas.service.help.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.service.HelpPolicy;
import org.zhibu.areas.service.help.service.Helping;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The branch asks for help for a member who has no phone. */
@Controller("helpNewCaseController")
@RequestMapping("/help/cases")
class NewCaseController {

    private final Helping helping;
    private final Roster roster;
    private final CasePage page;
    private final Posting posting;
    private final Clock clock;

    NewCaseController(Helping helping, Roster roster, CasePage page, Posting posting, Clock clock) {
        this.helping = helping;
        this.roster = roster;
        this.page = page;
        this.posting = posting;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") CaseForm form, Model model) {
        return form(place(viewer), model);
    }

    private String form(Place place, Model model) {
        List<Choice> people = people(place).stream()
                .map(person -> Choice.of(person.id(), person.name()))
                .toList();
        model.addAttribute("place", place);
        model.addAttribute("people", people);
        model.addAttribute("kinds", page.kinds());
        model.addAttribute("action", "/help/cases?org=" + place.unit());
        model.addAttribute("back", "/help/cases?org=" + place.unit());
        return "help/form";
    }

    @PostMapping
    String ask(
            Viewer viewer,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = place(viewer);
        if (form.getMember().isBlank()) errors.rejectValue("member", "help.member-missing");
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    CaseId id = helping.askFor(viewer, place.path(), place.unit(), whom(place, form), form.plea());
                    Flash.done(flash, "help.case.made");
                    return id.href();
                },
                () -> form(place, model));
    }

    private MemberId whom(Place place, CaseForm form) {
        MemberId whom = form.whom();
        if (people(place).stream().noneMatch(person -> person.id().equals(whom)))
            throw Refused.at("member", "help.member-missing");
        return whom;
    }

    private List<Person> people(Place place) {
        return place.kind().isBranch() ? roster.peopleOf(place.scope(), place, LocalDate.now(clock)) : List.of();
    }

    private static Place place(Viewer viewer) {
        Place place = viewer.place();
        if (!HelpPolicy.mayKeep(viewer, place.path())) throw new Forbidden();
        return place;
    }
}
