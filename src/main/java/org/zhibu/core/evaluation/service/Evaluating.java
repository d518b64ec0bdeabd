package org.zhibu.core.evaluation.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.assessment.Scale;
import org.zhibu.core.assessment.Scales;
import org.zhibu.core.evaluation.EvaluationId;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.core.evaluation.Judgement;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.core.evaluation.repository.EvaluationRepository;
import org.zhibu.core.evaluation.repository.EvaluationRepository.By;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;

/** A grade's way: recorded, confirmed, objected to, answered; every step stands in its history. */
@Service
public class Evaluating {

    private final EvaluationQueries queries;
    private final EvaluationRepository evaluations;
    private final Scales scales;
    private final Approvers approvers;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Evaluating(
            EvaluationQueries queries,
            EvaluationRepository evaluations,
            Scales scales,
            Approvers approvers,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.evaluations = evaluations;
        this.scales = scales;
        this.approvers = approvers;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Records a grade, or another one in its place as long as it is not confirmed.
     *
     * @param old what was there when the form was opened, null for nothing
     */
    @Transactional
    public void judge(
            Viewer viewer, Unit branch, int year, String indicator, Judgement judged, @Nullable Evaluation old) {
        EvaluationPolicy.must(EvaluationPolicy.mayJudge(viewer, branch.path()));
        judged.check(scale(year, indicator));
        if (old == null) {
            EvaluationId id = new EvaluationId(branch.home(), numbers.next());
            evaluations.insert(id, branch.id(), year, indicator, judged, by(viewer));
            journal.write(Actor.of(viewer), action("made"), id.ref(), branch.id(), Change.created(texts(judged)));
            return;
        }
        if (old.state().isPublished()) throw new Stale();
        evaluations.judge(old.id(), old.version(), judged, by(viewer));
        Change change = Change.between(texts(old.judgement()), texts(judged), null);
        journal.write(Actor.of(viewer), action("changed"), old.id().ref(), branch.id(), change);
    }

    /** A move that needs no more than words. */
    @Transactional
    public void move(Viewer viewer, EvaluationId id, long version, String name, String words) {
        Evaluation old = find(viewer, id);
        Flow.Move<EvaluationState> move = EvaluationFlow.MOVES.legal(old.state(), name, words);
        EvaluationPolicy.must(mayMove(viewer, old, name));
        if (old.version() != version) throw new Stale();
        switch (name) {
            case "confirmation" -> {
                boolean alone = old.recordedAccount() == viewer.accountId();
                evaluations.confirm(id, version, by(viewer), alone);
            }
            case "objection" -> evaluations.object(id, version, words, by(viewer));
            case "refusal" -> evaluations.answer(id, version, move.to(), old.grade(), words, by(viewer));
            default -> evaluations.takeBack(id, version);
        }
        moved(viewer, old, name, Change.because(words));
    }

    /** Confirms those that are still as they were looked at; answers how many that were. */
    @Transactional
    public int confirm(Viewer viewer, List<Evaluation> chosen) {
        List<Evaluation> allowed = approvers.confirmable(viewer, chosen);
        for (Evaluation one : allowed) {
            evaluations.confirm(one.id(), one.version(), by(viewer), one.recordedAccount() == viewer.accountId());
            moved(viewer, one, "confirmation", Change.because(""));
        }
        return allowed.size();
    }

    /** Accepts an objection: another grade takes the place of the one objected to. */
    @Transactional
    public void accept(Viewer viewer, EvaluationId id, long version, String grade, String words) {
        Evaluation old = find(viewer, id);
        EvaluationPolicy.must(approvers.mayAnswer(viewer, old));
        if (old.state() != EvaluationState.OBJECTED) throw new Stale();
        if (scale(old.year(), old.indicator()).grade(grade).isEmpty())
            throw Refused.at("grade", "evaluation.grade-missing");
        if (grade.equals(old.grade())) throw Refused.at("grade", "evaluation.grade-same");
        if (words.isBlank()) throw Refused.at("words", "evaluation.answer-missing");
        evaluations.answer(id, version, EvaluationState.CHANGED, grade, words, by(viewer));
        Change change =
                Change.between(texts(old.judgement()), texts(new Judgement(grade, old.reason(), old.basis())), words);
        moved(viewer, old, "acceptance", change);
    }

    public boolean mayMove(Viewer viewer, Evaluation evaluation, String move) {
        return switch (move) {
            case "confirmation" -> approvers.mayConfirm(viewer, evaluation);
            case "objection" -> approvers.mayObject(viewer, evaluation);
            case "refusal" -> approvers.mayAnswer(viewer, evaluation);
            default -> EvaluationPolicy.mayJudge(viewer, evaluation.path());
        };
    }

    private void moved(Viewer viewer, Evaluation old, String name, Change change) {
        journal.write(Actor.of(viewer), action(name), old.id().ref(), old.unit(), change);
        marks.mark(old.id().home(), old.unit(), old.year());
        String event = "%s.%s %s %d".formatted(EvaluationId.RECORD, name, old.id(), old.version());
        Notice notice = Notice.of(
                event,
                "evaluation.notice." + name,
                old.id().href(),
                old.unitName(),
                String.valueOf(old.year()),
                old.indicator());
        if (name.equals("objection")) notices.tellCommittee(viewer, old.path(), notice);
        else if (old.state().isPublished() || name.equals("confirmation"))
            notices.tellBranch(viewer, old.unit(), notice);
    }

    private Evaluation find(Viewer viewer, EvaluationId id) {
        Evaluation found = viewer.find(scope -> queries.find(scope, id));
        if (!EvaluationPolicy.maySee(viewer, found)) throw new NotHere();
        return found;
    }

    private Scale scale(int year, String indicator) {
        return scales.find(year, indicator).orElseThrow(NotHere::new);
    }

    private By by(Viewer viewer) {
        return new By(viewer.accountId(), viewer.name(), LocalDate.now(clock));
    }

    private static String action(String move) {
        return EvaluationFlow.MOVES.action(move);
    }

    private static Map<String, @Nullable String> texts(Judgement judged) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("grade", judged.grade());
        texts.put("reason", judged.reason());
        texts.put("basis", judged.basis());
        return texts;
    }
}
