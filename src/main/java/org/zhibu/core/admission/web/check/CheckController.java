package org.zhibu.core.admission.web.check;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Stage;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.Verdict;
import org.zhibu.core.admission.Verdict.Outcome;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.core.admission.service.PaperCheck;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Judges the dates of an old paper file; nothing is stored, so anybody signed in may ask. */
@Controller
@RequestMapping("/admission/check")
class CheckController {

    private final PaperCheck check;
    private final AdmissionWords words;
    private final Show show;

    CheckController(PaperCheck check, AdmissionWords words, Show show) {
        this.check = check;
        this.words = words;
        this.show = show;
    }

    /** One field of the form. */
    record Asked(String field, String kind, String label, List<Choice> choices) {}

    /** One step with what is asked of it. */
    record Block(int number, String name, String day, String label, List<Asked> asked) {}

    /** One verdict in words. */
    record Line(String step, String rule, Outcome outcome, String said, String clause) {}

    @GetMapping
    String form(@ModelAttribute("form") CheckForm form, Model model) {
        return page(model);
    }

    @PostMapping
    String judge(
            @ModelAttribute("form") CheckForm form, BindingResult errors, Model model, HttpServletResponse response) {
        form.check(errors);
        if (form.isBlank()) errors.reject("admission.check.nothing");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        List<Verdict> verdicts = check.judge(form.birthOn(), form.steps(), form.reviewsOn());
        model.addAttribute(
                "counts",
                Arrays.stream(new Outcome[] {Outcome.BROKEN, Outcome.WARNED, Outcome.KEPT, Outcome.UNKNOWN})
                        .map(outcome -> verdicts.stream()
                                .filter(one -> one.outcome() == outcome)
                                .count())
                        .toList());
        model.addAttribute("verdicts", lines(verdicts, false));
        model.addAttribute("unknown", lines(verdicts, true));
        return page(model);
    }

    private List<Line> lines(List<Verdict> verdicts, boolean unknown) {
        return verdicts.stream()
                .filter(one -> (one.outcome() == Outcome.UNKNOWN) == unknown)
                .sorted((one, other) -> Boolean.compare(other.isBroken(), one.isBroken()))
                .map(one -> new Line(
                        show.text("admission.check.numbered", one.step().number(), words.step(one.step())),
                        words.rule(one),
                        one.outcome(),
                        one.outcome() == Outcome.KEPT ? "" : words.said(one),
                        words.clause(one)))
                .toList();
    }

    private String page(Model model) {
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
        return new Asked("values[" + CheckForm.field(step, item) + "]", kind, words.item(item), choices);
    }
}
