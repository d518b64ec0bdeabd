package org.zhibu.areas.approach.integrity.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.Found;
import org.zhibu.areas.approach.integrity.Held;
import org.zhibu.areas.approach.integrity.Held.Answered;
import org.zhibu.areas.approach.integrity.NewSpot;
import org.zhibu.areas.approach.integrity.NewSpot.Finding;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.Questions;
import org.zhibu.areas.approach.integrity.Questions.Question;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.areas.approach.integrity.repository.CheckQueries;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Answer;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Selfcheck;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Spot;
import org.zhibu.areas.approach.integrity.repository.CorrectionRepository;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Source;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Row;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;

/**
 * Corrects a self-check or a spot check until all that it found is closed. What it found can be said otherwise, taken back or
 * added as long as it has no measure; after that the ledger is the place.
 */
@Service("integrityCorrecting")
public class Correcting {

    private final CheckQueries checks;
    private final ProblemQueries problems;
    private final CorrectionRepository records;
    private final Examining examining;
    private final SpotChecking spots;
    private final Ledger ledger;
    private final Rewording rewording;
    private final Questions questions;

    Correcting(
            CheckQueries checks,
            ProblemQueries problems,
            CorrectionRepository records,
            Examining examining,
            SpotChecking spots,
            Ledger ledger,
            Rewording rewording,
            Questions questions) {
        this.checks = checks;
        this.problems = problems;
        this.records = records;
        this.examining = examining;
        this.spots = spots;
        this.ledger = ledger;
        this.rewording = rewording;
        this.questions = questions;
    }

    /** The self-check as it stands. */
    public Held held(Selfcheck check) {
        List<Answered> answers =
                answers(check).values().stream().map(Answer::answered).toList();
        return new Held(check.period(), check.heldOn(), check.present(), answers);
    }

    /** What a self-check may be about: what it says, and what the branch can still examine itself for by the same list. */
    public List<CheckPeriod> periods(Selfcheck check) {
        return Stream.concat(
                        Stream.of(check.period()),
                        examining.open(check.branch()).stream()
                                .filter(one -> questions.of(one).get(0).list().equals(check.list())))
                .distinct()
                .toList();
    }

    /** The answers of a self-check by the number of their question. */
    public Map<Integer, Answer> answers(Selfcheck check) {
        Map<Integer, Answer> answers = new TreeMap<>();
        checks.answersOf(Scope.below(check.path()), check.selfcheck())
                .forEach(answer -> answers.put(answer.number(), answer));
        return answers;
    }

    /** The spot check as it stands. */
    public NewSpot spot(Spot spot) {
        List<Finding> findings = problems
                .of(Scope.below(spot.path()), spot.spot().ref())
                .stream()
                .map(row -> new Finding(0, row.problem(), found(row)))
                .toList();
        return new NewSpot(spot.heldOn(), spot.lookedAt(), spot.checkedBy(), spot.conclusion(), findings);
    }

    private static Found found(Row row) {
        return new Found(row.style(), row.what(), row.dueOn());
    }

    @Transactional
    public void correct(Viewer viewer, SelfcheckId id, long version, Held held) {
        Selfcheck old = viewer.find(scope -> checks.selfcheck(scope, id));
        IntegrityPolicy.must(IntegrityPolicy.mayCorrect(viewer, old));
        Held before = held(old);
        List<Corrected> corrected = new ArrayList<>();
        new Refusals()
                .when(!periods(old).contains(held.period()), "period", "integrity.period-taken")
                .trying(() -> examining.check(held))
                .trying(() -> rewording.mustReach(old.branch(), id.ref(), held.on()))
                .trying(() -> corrected.addAll(corrected(old, held)))
                .must();
        records.correct(id, version, held);
        for (Corrected one : corrected) correct(viewer, old, one, held.on());
        Held after = held(viewer.find(scope -> checks.selfcheck(scope, id)));
        Change change = Change.between(before.texts(), after.texts(), null);
        rewording.finish(viewer, old.branch(), id.ref(), old.heldOn(), held.on(), change);
    }

    /** An answer as it was, and what was found as it is said now. */
    private record Corrected(
            Answer old, Question question, @Nullable Found found) {}

    /** The answers that can still be corrected; one that is missing or names somebody is refused before anything is written. */
    private List<Corrected> corrected(Selfcheck check, Held held) {
        Map<Integer, Answer> answers = answers(check);
        List<Question> list = questions.of(check.list());
        List<Corrected> corrected = new ArrayList<>();
        Refusals wrong = new Refusals();
        for (int at = 0; at < list.size(); at++) {
            int line = at;
            Question question = list.get(at);
            Answer old = answers.getOrDefault(question.number(), Answer.none(question.number()));
            if (old.open())
                wrong.trying(() -> corrected.add(
                        new Corrected(old, question, examining.found(check.branch(), held, question, line))));
            else if (held.answers().stream().anyMatch(one -> differs(one, old))) throw new Stale();
        }
        wrong.must();
        return corrected;
    }

    /** Somebody set the measure while this was typed. */
    private static boolean differs(Answered typed, Answer old) {
        return typed.number() == old.number() && !typed.equals(old.answered());
    }

    private void correct(Viewer viewer, Selfcheck check, Corrected one, LocalDate on) {
        SelfcheckId id = check.selfcheck();
        Answer old = one.old();
        Found found = one.found();
        if (old.found() != (found != null)) records.answer(id, old.number(), found != null);
        String what = old.what();
        Long number = old.problem();
        if (number == null || what == null) {
            if (found != null) ledger.find(viewer, check.branch(), Source.selfcheck(id, old.number()), found, on);
            return;
        }
        ProblemId problem = new ProblemId(id.home(), number);
        if (found == null) rewording.drop(viewer, check.branch(), problem, old.version(), what);
        else if (!found.what().equals(what)) {
            Found before = new Found(one.question().style(), what, null);
            rewording.reword(viewer, check.branch(), problem, old.version(), before, found);
        }
    }

    @Transactional
    public void correct(Viewer viewer, SpotId id, long version, NewSpot spot) {
        Spot old = viewer.find(scope -> checks.spot(scope, id));
        IntegrityPolicy.must(IntegrityPolicy.mayCorrect(viewer, old));
        NewSpot before = spot(old);
        spots.check(old.branch(), spot);
        rewording.mustReach(old.branch(), id.ref(), spot.heldOn());
        Map<ProblemId, Row> open = open(old);
        if (!open.keySet().containsAll(spot.known())) throw new Stale();
        records.correct(id, version, spot);
        for (Finding one : spot.findings()) correct(viewer, old, open, one, spot.heldOn());
        for (Row row : open.values()) rewording.drop(viewer, old.branch(), row.problem(), row.version(), row.what());
        NewSpot after = spot(viewer.find(scope -> checks.spot(scope, id)));
        Change change = Change.between(before.texts(), after.texts(), null);
        rewording.finish(viewer, old.branch(), id.ref(), old.heldOn(), spot.heldOn(), change);
        if (!change.isEmpty()) spots.tellCorrected(viewer, old, spot.lookedAt());
    }

    /** Those without a measure. */
    private Map<ProblemId, Row> open(Spot spot) {
        return problems.of(Scope.below(spot.path()), spot.spot().ref()).stream()
                .filter(row -> row.state() == ProblemState.FOUND)
                .collect(Collectors.toMap(Row::problem, Function.identity()));
    }

    /** Enters a new finding or says a known one otherwise; what is left over in the end is not said any more. */
    private void correct(Viewer viewer, Spot spot, Map<ProblemId, Row> open, Finding one, LocalDate on) {
        ProblemId was = one.was();
        Row old = was == null ? null : open.remove(was);
        if (old == null) ledger.find(viewer, spot.branch(), Source.spot(spot.spot()), one.found(), on);
        else if (!found(old).equals(one.found()))
            rewording.reword(viewer, spot.branch(), old.problem(), old.version(), found(old), one.found());
    }
}
