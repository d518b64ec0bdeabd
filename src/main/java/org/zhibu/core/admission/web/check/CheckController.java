package org.zhibu.core.admission.web.check;

import jakarta.servlet.http.HttpServletResponse;
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
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.Verdict;
import org.zhibu.core.admission.Verdict.Outcome;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.core.admission.service.PaperCheck;
import org.zhibu.shared.ui.Show;

/** Judges the dates of an old paper file; nothing is stored, so anybody signed in may ask. */
@Controller
@RequestMapping("/admission/check")
class CheckController {

    private final PaperCheck check;
    private final AdmissionWords words;
    private final Show show;
    private final CheckPage page;

    CheckController(PaperCheck check, AdmissionWords words, Show show, CheckPage page) {
        this.check = check;
        this.words = words;
        this.show = show;
        this.page = page;
    }

    /** One verdict in words. */
    record Line(String step, String rule, Outcome outcome, String said, String clause) {}

    @GetMapping
    String form(@ModelAttribute("form") CheckForm form, Model model) {
        return page.fill(model);
    }

    @PostMapping
    String judge(
            @ModelAttribute("form") CheckForm form, BindingResult errors, Model model, HttpServletResponse response) {
        form.check(errors);
        if (form.isBlank())
            errors.rejectValue("values[" + CheckForm.field(Step.APPLICATION, null) + "]", "admission.check.nothing");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.fill(model);
        }
        List<Verdict> verdicts = check.judge(form.birthOn(), form.steps(), form.reviewsOn());
        model.addAttribute(
                "counts",
                Arrays.stream(new Outcome[] {Outcome.BROKEN, Outcome.WARNED, Outcome.KEPT, Outcome.UNKNOWN})
                        .map(outcome -> verdicts.stream()
                                .filter(one -> one.outcome() == outcome)
                                .count())
                        .toList());
        model.addAttribute("verdicts", lines(verdicts, Outcome.BROKEN, Outcome.WARNED));
        model.addAttribute("kept", lines(verdicts, Outcome.KEPT));
        model.addAttribute("unknown", lines(verdicts, Outcome.UNKNOWN));
        return page.fill(model);
    }

    private List<Line> lines(List<Verdict> verdicts, Outcome... outcomes) {
        return verdicts.stream()
                .filter(one -> List.of(outcomes).contains(one.outcome()))
                .sorted((one, other) -> Boolean.compare(other.isBroken(), one.isBroken()))
                .map(one -> new Line(
                        show.text("admission.check.numbered", one.step().number(), words.step(one.step())),
                        words.rule(one),
                        one.outcome(),
                        one.outcome() == Outcome.KEPT ? "" : words.said(one),
                        words.clause(one)))
                .toList();
    }
}
