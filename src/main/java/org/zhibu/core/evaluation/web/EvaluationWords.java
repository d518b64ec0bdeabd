package org.zhibu.core.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.Scale;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** How indicators, grades and states are said, and what can be chosen. */
@Component
class EvaluationWords {

    private final Show show;
    private final Clock clock;

    EvaluationWords(Show show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    String indicator(String code) {
        return show.text("assessment.indicator." + code);
    }

    List<Choice> indicators(List<Scale> scales) {
        return scales.stream()
                .map(scale -> Choice.of(scale.indicator(), indicator(scale.indicator())))
                .toList();
    }

    /** The grades with their points: 好（6 分）. */
    List<Choice> grades(Scale scale) {
        return scale.grades().stream()
                .map(grade -> Choice.of(
                        grade.word(),
                        show.text(
                                "evaluation.grade-points",
                                show.text("evaluation.grade." + scale.indicator() + "." + grade.word()),
                                show.number(grade.points()))))
                .toList();
    }

    List<Choice> states(boolean all) {
        return Arrays.stream(EvaluationState.values())
                .filter(state -> all || state.isPublished())
                .map(state -> Choice.of(state, show.text("evaluation.state." + state)))
                .toList();
    }

    List<Choice> years() {
        int now = LocalDate.now(clock).getYear();
        return List.of(Choice.of(now, String.valueOf(now)), Choice.of(now - 1, String.valueOf(now - 1)));
    }

    FieldWords history(Evaluation evaluation) {
        return new FieldWords() {
            @Override
            public String label(String field) {
                return show.text("evaluation.field." + field);
            }

            @Override
            public String value(String field, String value) {
                return field.equals("grade")
                        ? show.text("evaluation.grade." + evaluation.indicator() + "." + value)
                        : value;
            }
        };
    }
}
