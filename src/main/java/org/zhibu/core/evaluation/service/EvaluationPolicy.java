package org.zhibu.core.evaluation.service;

import java.time.LocalDate;
import java.util.Set;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Who may judge, confirm, object and answer; pages ask the same methods for their buttons. */
public final class EvaluationPolicy {

    private EvaluationPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    /** A committee above judges; a branch never judges itself. */
    public static boolean mayJudge(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path);
    }

    /** A branch sees a grade once it is confirmed. */
    public static boolean maySee(Viewer viewer, Evaluation evaluation) {
        return evaluation.state().isPublished() || mayJudge(viewer, evaluation.path());
    }

    /**
     * Four eyes where there are four eyes: somebody else than who recorded it. An officer who is the only one over the branch
     * confirms on a later day than the recording, and the page says so.
     *
     * @param officers accounts that oversee the branch today
     */
    public static boolean mayConfirm(Viewer viewer, Evaluation evaluation, Set<Long> officers, LocalDate today) {
        if (!mayJudge(viewer, evaluation.path())) return false;
        if (evaluation.recordedAccount() != viewer.accountId()) return true;
        return isAlone(viewer, officers) && today.isAfter(evaluation.recordedOn());
    }

    /** Who recorded a grade does not answer the objection to it either, unless there is nobody else. */
    public static boolean mayAnswer(Viewer viewer, Evaluation evaluation, Set<Long> officers) {
        boolean other = evaluation.recordedAccount() != viewer.accountId() || isAlone(viewer, officers);
        return mayJudge(viewer, evaluation.path()) && other;
    }

    static boolean isAlone(Viewer viewer, Set<Long> officers) {
        return officers.stream().allMatch(account -> account == viewer.accountId());
    }

    /** @param until the last day for an objection */
    public static boolean mayObject(Viewer viewer, Evaluation evaluation, LocalDate until, LocalDate today) {
        return evaluation.state() == EvaluationState.CONFIRMED
                && viewer.may(Right.KEEP_BRANCH, evaluation.path())
                && !mayJudge(viewer, evaluation.path())
                && !today.isAfter(until);
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
