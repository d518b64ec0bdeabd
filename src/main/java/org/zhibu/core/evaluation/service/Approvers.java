package org.zhibu.core.evaluation.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.security.Holders;

/** Says who may confirm and answer now: looks up who else oversees the branch. */
@Component
public class Approvers {

    private static final String OBJECTION_DAYS = "evaluation.objectionDays";

    private final Holders holders;
    private final Rules rules;
    private final Clock clock;

    Approvers(Holders holders, Rules rules, Clock clock) {
        this.holders = holders;
        this.rules = rules;
        this.clock = clock;
    }

    /** Those of these grades that the viewer may confirm now. */
    public List<Evaluation> confirmable(Viewer viewer, Collection<Evaluation> evaluations) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Set<Long>> officers =
                holders.overseersOf(evaluations.stream().map(Evaluation::path).collect(Collectors.toSet()));
        return evaluations.stream()
                .filter(one -> EvaluationPolicy.mayConfirm(viewer, one, officers(officers, one), today))
                .toList();
    }

    private static Set<Long> officers(Map<String, Set<Long>> officers, Evaluation evaluation) {
        return officers.getOrDefault(evaluation.path(), Set.of());
    }

    public boolean mayConfirm(Viewer viewer, Evaluation evaluation) {
        return EvaluationPolicy.mayConfirm(viewer, evaluation, over(evaluation), LocalDate.now(clock));
    }

    public boolean mayAnswer(Viewer viewer, Evaluation evaluation) {
        return EvaluationPolicy.mayAnswer(viewer, evaluation, over(evaluation));
    }

    /** Whether nobody else could confirm it. */
    public boolean isAlone(Viewer viewer, Evaluation evaluation) {
        return EvaluationPolicy.isAlone(viewer, over(evaluation));
    }

    private Set<Long> over(Evaluation evaluation) {
        return officers(holders.overseersOf(List.of(evaluation.path())), evaluation);
    }

    /** The last day on which the branch can object; the day it was confirmed counts as none. */
    public LocalDate objectsUntil(Evaluation evaluation) {
        LocalDate on = evaluation.confirmedOn();
        LocalDate confirmed = on == null ? LocalDate.now(clock) : on;
        return confirmed.plusDays(rules.number(OBJECTION_DAYS, confirmed).intValue());
    }

    public boolean mayObject(Viewer viewer, Evaluation evaluation) {
        return EvaluationPolicy.mayObject(viewer, evaluation, objectsUntil(evaluation), LocalDate.now(clock));
    }
}
