package org.zhibu.core.admission.web.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Stage;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the form: the stages with their steps and what is asked of each. */
@Component("admissionCheckPage")
class CheckPage {

    private final AdmissionWords words;
    private final Show show;

    CheckPage(AdmissionWords words, Show show) {
        this.words = words;
        this.show = show;
    }

    /** One field of the form. */
    record Asked(String field, String kind, String label, List<Choice> choices) {}

    /** One step with what is asked of it. */
    record Block(int number, String name, String day, String label, List<Asked> asked) {}

    String fill(Model model) {
        List<List<Block>> stages = new ArrayList<>();
        for (Stage stage : Stage.values())
            stages.add(Arrays.stream(Step.values())
                    .filter(step -> step.stage() == stage)
                    .map(this::block)
                    .toList());
        model.addAttribute("stages", stages);
        model.addAttribute("stageNames", Stage.values());
        return "admission/check";
    }

    private Block block(Step step) {
        return new Block(
                step.number(),
                words.step(step),
                "values[" + CheckForm.field(step, null) + "]",
                show.text("admission.on." + step),
                CheckForm.items(step).stream().map(item -> asked(step, item)).toList());
    }

    private Asked asked(Step step, Item item) {
        List<Choice> choices = item.kind() == Item.Kind.CHECK
                ? List.of(Choice.of("YES", show.text("admission.yes")), Choice.of("NO", show.text("admission.no")))
                : item.choices().stream()
                        .map(choice -> Choice.of(choice, words.choice(item, choice)))
                        .toList();
        String kind = item.kind() == Item.Kind.DAY ? "DAY" : choices.isEmpty() ? "NUMBER" : "CHOICE";
        return new Asked("values[" + CheckForm.field(step, item) + "]", kind, label(item), choices);
    }

    /** Of people only the number is asked. */
    private String label(Item item) {
        String name = words.item(item);
        return item.kind() == Item.Kind.PEOPLE ? show.text("admission.check.people", name) : name;
    }
}
