package org.zhibu.core.evaluation.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.core.assessment.Scale;
import org.zhibu.core.assessment.Scales;
import org.zhibu.core.assessment.Scores;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.core.evaluation.repository.SheetQueries;
import org.zhibu.core.evaluation.repository.SheetQueries.Branch;
import org.zhibu.core.evaluation.repository.SheetQueries.Progress;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Fills the sheet on which a committee judges its branches by one indicator, evidence beside each. */
@Component
class SheetPage {

    static final String HERE = "/evaluation/sheet";

    private final SheetQueries branches;
    private final EvaluationQueries evaluations;
    private final Scales scales;
    private final Scores scores;
    private final EvaluationWords words;
    private final Show show;
    private final Clock clock;

    SheetPage(
            SheetQueries branches,
            EvaluationQueries evaluations,
            Scales scales,
            Scores scores,
            EvaluationWords words,
            Show show,
            Clock clock) {
        this.branches = branches;
        this.evaluations = evaluations;
        this.scales = scales;
        this.scores = scores;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    /**
     * One branch on the sheet.
     *
     * @param given what it was given, null for nothing yet
     * @param evidence what records say, in words
     * @param open whether it can be judged here: not yet confirmed
     */
    record Line(String name, String score, @Nullable Evaluation given, String evidence, boolean open) {}

    int year(EvaluationAsk ask) {
        return ask.judged(clock);
    }

    /** The scale asked for, else the first of the year. */
    Scale scale(EvaluationAsk ask) {
        List<Scale> all = scales.of(year(ask));
        return all.stream()
                .filter(one -> one.indicator().equals(ask.getIndicator()))
                .findFirst()
                .orElseGet(() -> all.get(0));
    }

    /** @param typed whether the form holds what was typed and refused */
    String fill(Place place, EvaluationAsk ask, SheetForm form, boolean typed, Model model) {
        int year = year(ask);
        Scale scale = scale(ask);
        ask.setIndicator(scale.indicator());
        PageOf<Branch> list = branches.branches(place.scope(), place.home(), ask, scale.indicator(), year)
                .page();
        List<UnitId> units = list.rows().stream().map(Branch::unit).toList();
        Map<UnitId, Evaluation> given =
                evaluations.of(place.scope(), place.home(), units, scale.indicator(), year).stream()
                        .collect(Collectors.toMap(Evaluation::unit, Function.identity()));
        if (!typed)
            form.setRows(list.rows().stream()
                    .map(branch -> SheetForm.Row.of(branch, given.get(branch.unit())))
                    .toList());
        model.addAttribute("place", place);
        model.addAttribute("year", year);
        model.addAttribute("scale", scale);
        model.addAttribute("name", words.indicator(scale.indicator()));
        model.addAttribute("grades", words.grades(scale));
        model.addAttribute("list", list);
        model.addAttribute("lines", lines(place, list.rows(), given, form, scale, year));
        choices(place, ask, scale, year, model);
        return "evaluation/sheet";
    }

    private void choices(Place place, EvaluationAsk ask, Scale scale, int year, Model model) {
        Address self = ask.at(HERE, place).with("period", year);
        Progress progress = branches.progress(place.scope(), place.home(), scale.indicator(), year);
        model.addAttribute("indicators", words.indicators(scales.of(year)));
        model.addAttribute("periods", words.years());
        model.addAttribute(
                "states",
                List.of(
                        Choice.of("NONE", show.text("evaluation.sheet.none")),
                        Choice.of("GIVEN", show.text("evaluation.sheet.given"))));
        model.addAttribute("self", self.toString());
        model.addAttribute(
                "action",
                self.with("page", ask.part().number())
                        .with("size", ask.part().size())
                        .toString());
        model.addAttribute("answers", answers(place, progress));
    }

    private List<Line> lines(
            Place place, List<Branch> rows, Map<UnitId, Evaluation> given, SheetForm form, Scale scale, int year) {
        Map<String, Branch> byUnit =
                rows.stream().collect(Collectors.toMap(row -> row.unit().text(), Function.identity()));
        Map<UnitId, Map<String, Long>> counts = scores.countsOf(
                place.scope(), place.home(), rows.stream().map(Branch::unit).toList(), scale.evidence(), year);
        form.setRows(form.getRows().stream()
                .filter(row -> byUnit.containsKey(row.getUnit()))
                .toList());
        return form.getRows().stream()
                .map(row -> Objects.requireNonNull(byUnit.get(row.getUnit())))
                .map(branch -> line(branch, given.get(branch.unit()), counts, scale, year))
                .toList();
    }

    private Line line(
            Branch branch, @Nullable Evaluation given, Map<UnitId, Map<String, Long>> counts, Scale scale, int year) {
        Map<String, Long> of = counts.getOrDefault(branch.unit(), Map.of());
        String evidence = scale.evidence().stream()
                .map(kind ->
                        show.text("evaluation.sheet.evidence", show.text("fact." + kind), of.getOrDefault(kind, 0L)))
                .collect(Collectors.joining(show.text("evaluation.sheet.comma")));
        boolean open = given == null || !given.state().isPublished();
        return new Line(branch.name(), "/assessment/scores/" + branch.unit() + "?year=" + year, given, evidence, open);
    }

    private List<Answer> answers(Place place, Progress progress) {
        long left = progress.branches() - progress.judged();
        long unconfirmed = progress.judged() - progress.confirmed();
        return List.of(
                Answer.of(todo(progress, left), null),
                Answer.of(show.text("evaluation.sheet.done", progress.judged(), progress.confirmed()), null),
                unconfirmed > 0
                        ? Answer.link(
                                show.text("evaluation.sheet.to-confirm", unconfirmed),
                                "/evaluation/confirmations?org=" + place.unit())
                        : Answer.link(
                                show.text("evaluation.now.list"),
                                EvaluationListController.HERE + "?org=" + place.unit()));
    }

    private String todo(Progress progress, long left) {
        if (progress.branches() == 0) return show.text("evaluation.sheet.no-branches");
        return left == 0 ? show.text("evaluation.sheet.all") : show.text("evaluation.sheet.left", left);
    }
}
