package org.zhibu.areas.approach.theme.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.theme.ItemKind;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What the form of a plan offers, and its page. */
@Component("themePlanChoices")
class PlanChoices {

    private final Show show;

    PlanChoices(Show show) {
        this.show = show;
    }

    /** A plan to begin with where none was handed down. */
    PlanForm blank(int year) {
        return PlanForm.blank(year, show.text("theme.form.named", String.valueOf(year)));
    }

    /** The page of the form. */
    String fill(String action, String back, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("kinds", kinds());
        model.addAttribute("quarters", quarters());
        return "theme/form";
    }

    private List<Choice> kinds() {
        return Arrays.stream(ItemKind.values())
                .map(kind -> Choice.of(kind, show.text("theme.kind." + kind)))
                .toList();
    }

    private List<Choice> quarters() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> Choice.of(quarter, show.text("theme.quarter-of", quarter)))
                .toList();
    }
}
