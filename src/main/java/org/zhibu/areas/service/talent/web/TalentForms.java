package org.zhibu.areas.service.talent.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.service.talent.Aim;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.areas.service.talent.service.Recommending;
import org.zhibu.areas.service.talent.service.TalentWords;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.Choice;

/** The lists of the form: people, posts, the meetings that can have decided. */
@Component
class TalentForms {

    private final Recommending recommending;
    private final TalentWords words;

    TalentForms(Recommending recommending, TalentWords words) {
        this.recommending = recommending;
        this.words = words;
    }

    String fresh(Place place, Model model) {
        model.addAttribute(
                "people",
                recommending.people(place).stream()
                        .map(person -> Choice.of(person.id(), person.name()))
                        .toList());
        String list = "/talent/recommendations?org=" + place.unit();
        return fill(place.scope(), place.unit(), list, list, model);
    }

    String change(Recommendation one, Model model) {
        model.addAttribute("record", one);
        model.addAttribute("people", List.of(Choice.of(one.member(), one.name())));
        String href = one.recommendation().href();
        return fill(Scope.below(one.path()), one.unit(), href + "/details", href, model);
    }

    private String fill(Scope scope, UnitId branch, String action, String back, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("aims", words.choices("talent.aim.", Aim.values()));
        model.addAttribute("duties", words.duties());
        model.addAttribute(
                "meetings",
                recommending.meetings(scope, branch).stream()
                        .map(one -> Choice.of(one.id(), one.heldOn() + " " + one.title()))
                        .toList());
        return "talent/form";
    }
}
