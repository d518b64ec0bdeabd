package org.zhibu.areas.approach.integrity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.integrity.Held;
import org.zhibu.areas.approach.integrity.NewSpot;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.Questions;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Answer;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Selfcheck;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Spot;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Row;
import org.zhibu.areas.approach.integrity.service.Correcting;
import org.zhibu.areas.approach.integrity.web.form.CheckForm;
import org.zhibu.areas.approach.integrity.web.form.SpotForm;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Choice;

/** The forms of a self-check and a spot check filled with what was saved, or beside what somebody else saved meanwhile. */
@Component("integrityCorrectionPage")
class CorrectionPage {

    private final Correcting correcting;
    private final ProblemQueries problems;
    private final Questions questions;
    private final RecordParts parts;
    private final IntegrityWords words;

    CorrectionPage(
            Correcting correcting,
            ProblemQueries problems,
            Questions questions,
            RecordParts parts,
            IntegrityWords words) {
        this.correcting = correcting;
        this.problems = problems;
        this.questions = questions;
        this.parts = parts;
        this.words = words;
    }

    /** One field in two versions. */
    public record Both(String label, String mine, String theirs) {}

    CheckForm form(Selfcheck check) {
        return CheckForm.of(correcting.held(check), questions.of(check.list()), check.version());
    }

    /** Which questions are answered on the form, and not in the ledger. */
    IntPredicate asked(Selfcheck check) {
        Map<Integer, Answer> answers = correcting.answers(check);
        return number -> !answers.containsKey(number) || answers.get(number).open();
    }

    String selfcheck(Selfcheck check, Model model) {
        model.addAttribute("heading", "integrity.check.correct");
        model.addAttribute(
                "periods",
                correcting.periods(check).stream()
                        .map(one -> Choice.of(one, words.period(one)))
                        .toList());
        model.addAttribute("record", check);
        model.addAttribute("place", check.branch());
        model.addAttribute("action", check.selfcheck().href() + "/details");
        model.addAttribute("back", check.selfcheck().href());
        model.addAttribute("questions", questions.of(check.list()));
        model.addAttribute("answers", correcting.answers(check));
        model.addAttribute("chosen", words.period(check.period()));
        model.addAttribute("closed", false);
        model.addAttribute("others", List.of());
        model.addAttribute("today", words.today());
        return "integrity/check-form";
    }

    String conflict(Selfcheck theirs, CheckForm form, Model model) {
        Held stored = correcting.held(theirs);
        both(model, theirs.selfcheck().ref(), form.held(asked(theirs)).texts(), stored.texts());
        form.setVersion(theirs.version());
        return selfcheck(theirs, model);
    }

    SpotForm form(Spot spot) {
        List<NewSpot.Finding> open = new ArrayList<>();
        List<Row> rows = found(spot);
        NewSpot stored = correcting.spot(spot);
        for (int at = 0; at < rows.size(); at++)
            if (rows.get(at).state() == ProblemState.FOUND)
                open.add(stored.findings().get(at));
        return SpotForm.of(stored, open, spot.version());
    }

    private List<Row> found(Spot spot) {
        return problems.of(Scope.below(spot.path()), spot.spot().ref());
    }

    String spot(Spot spot, Model model) {
        model.addAttribute("heading", "integrity.spot.correct");
        model.addAttribute("place", spot.branch());
        model.addAttribute("action", spot.spot().href() + "/details");
        model.addAttribute("back", spot.spot().href());
        model.addAttribute("styles", words.styles());
        model.addAttribute(
                "mended",
                found(spot).stream()
                        .filter(row -> row.state() != ProblemState.FOUND)
                        .toList());
        model.addAttribute("today", words.today());
        return "integrity/spot-form";
    }

    String conflict(Spot theirs, SpotForm form, Model model) {
        both(
                model,
                theirs.spot().ref(),
                form.spot().texts(),
                correcting.spot(theirs).texts());
        form.setVersion(theirs.version());
        return spot(theirs, model);
    }

    /** What was typed beside what stands there now, where they differ. */
    private void both(
            Model model, RecordRef ref, Map<String, @Nullable String> mine, Map<String, @Nullable String> theirs) {
        List<Both> fields = new ArrayList<>();
        mine.forEach((field, text) -> {
            String other = theirs.get(field);
            if (!Objects.equals(text, other))
                fields.add(new Both(words.label(field), said(field, text), said(field, other)));
        });
        model.addAttribute("conflict", fields);
        model.addAttribute("last", parts.history(ref, words).get(0));
    }

    private String said(String field, @Nullable String text) {
        return text == null ? "" : words.value(field, text);
    }
}
