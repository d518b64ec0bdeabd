package org.zhibu.core.evaluation.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.Remarks;
import org.zhibu.core.assessment.Scale;
import org.zhibu.core.assessment.Scales;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Show;

/** Beside a judged indicator: the grade with its reason, the objection and its answer, or where it is judged. */
@Component
class EvaluationRemarks implements Remarks {

    private final EvaluationQueries queries;
    private final Scales scales;
    private final Approvers approvers;
    private final Show show;

    EvaluationRemarks(EvaluationQueries queries, Scales scales, Approvers approvers, Show show) {
        this.queries = queries;
        this.scales = scales;
        this.approvers = approvers;
        this.show = show;
    }

    @Override
    public List<Remark> on(Viewer viewer, Unit branch, int year) {
        Map<String, Evaluation> given =
                queries.of(Scope.below(branch.path()), branch.home(), List.of(branch.id()), "", year).stream()
                        .collect(Collectors.toMap(Evaluation::indicator, Function.identity()));
        return scales.of(year).stream()
                .flatMap(scale ->
                        remark(viewer, branch, year, scale, Optional.ofNullable(given.get(scale.indicator()))).stream())
                .toList();
    }

    private Optional<Remark> remark(Viewer viewer, Unit branch, int year, Scale scale, Optional<Evaluation> given) {
        boolean judges = EvaluationPolicy.mayJudge(viewer, branch.path());
        if (given.isPresent() && EvaluationPolicy.maySee(viewer, given.get()))
            return Optional.of(remark(viewer, given.get()));
        if (!judges) return Optional.empty();
        String href = Address.of("/evaluation/sheet")
                .with("org", branch.id().text())
                .with("indicator", scale.indicator())
                .with("period", year)
                .toString();
        return Optional.of(new Remark(scale.indicator(), null, href, "evaluation.remark.judge"));
    }

    private Remark remark(Viewer viewer, Evaluation given) {
        String grade = show.text(given.gradeKey());
        StringBuilder words = new StringBuilder(show.text("evaluation.remark." + given.state(), grade, given.reason()));
        if (given.objection() != null)
            words.append(
                    show.text("evaluation.remark.objection", given.objection().words()));
        if (given.answer() != null)
            words.append(show.text("evaluation.remark.answer", given.answer().words()));
        boolean objects = approvers.mayObject(viewer, given);
        return new Remark(
                given.indicator(),
                words.toString(),
                given.id().href() + (objects ? "#moves" : ""),
                objects ? "evaluation.remark.object" : "evaluation.remark.look");
    }
}
