package org.zhibu.areas.approach.integrity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.Found;
import org.zhibu.areas.approach.integrity.Held;
import org.zhibu.areas.approach.integrity.Held.Answered;
import org.zhibu.areas.approach.integrity.Questions;
import org.zhibu.areas.approach.integrity.Questions.Question;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.repository.CheckQueries;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Source;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Written;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.Rules;

/** A branch examines itself: every question answered, each thing found becomes a row of the ledger. */
@Service("integrityExamining")
public class Examining {

    private final CheckQueries queries;
    private final IntegrityRepository records;
    private final Ledger ledger;
    private final Questions questions;
    private final Rules rules;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    Examining(
            CheckQueries queries,
            IntegrityRepository records,
            Ledger ledger,
            Questions questions,
            Rules rules,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.records = records;
        this.ledger = ledger;
        this.questions = questions;
        this.rules = rules;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    public CheckPeriod current() {
        LocalDate today = LocalDate.now(clock);
        return CheckPeriod.containing(today, perYear(today));
    }

    private int perYear(LocalDate on) {
        return rules.number("integrity.checksPerYear", on).intValue();
    }

    /** The periods a branch can still examine itself for: this one and the two before it. */
    public List<CheckPeriod> open(Place place) {
        List<CheckPeriod> done = queries.periodsOf(place.scope(), place.home(), place.unit());
        return Stream.iterate(current(), CheckPeriod::previous)
                .limit(3)
                .filter(period -> !done.contains(period))
                .toList();
    }

    /** The periods a branch is asked for up to a day; one that never examined itself is not asked for the past. */
    List<CheckPeriod> asked(Place place, LocalDate upTo) {
        List<CheckPeriod> done = queries.periodsOf(place.scope(), place.home(), place.unit());
        return Stream.iterate(current(), CheckPeriod::previous)
                .limit(done.isEmpty() ? 1 : 2)
                .filter(period -> !done.contains(period) && !period.end().isAfter(upTo))
                .toList();
    }

    @Transactional
    public SelfcheckId hold(Viewer viewer, Place place, Held held) {
        IntegrityPolicy.must(IntegrityPolicy.mayExamine(viewer, place));
        if (!place.kind().isBranch()) throw new Refused("integrity.branches-only");
        List<Question> list = questions.of(held.period());
        List<@Nullable Found> found = new ArrayList<>();
        Refusals wrong = new Refusals().trying(() -> check(held));
        for (int at = 0; at < list.size(); at++) {
            int line = at;
            wrong.trying(() -> found.add(found(place, held, list.get(line), line)));
        }
        wrong.must();
        SelfcheckId id = new SelfcheckId(place.home(), numbers.next());
        Written written = new Written(viewer.name(), OffsetDateTime.now(clock));
        boolean first = records.selfcheck(
                id, place.unit(), held.period(), list.get(0).list(), held.on(), held.present(), written);
        if (!first) throw Refused.at("period", "integrity.held-twice");
        for (int at = 0; at < list.size(); at++) {
            int number = list.get(at).number();
            Found one = found.get(at);
            records.answer(id, number, one != null);
            if (one != null) ledger.find(viewer, place, Source.selfcheck(id, number), one, held.on());
        }
        marks.mark(place.home(), place.unit(), held.on().getYear());
        Change change = Change.created(Map.of("heldOn", held.on().toString()));
        journal.write(Actor.of(viewer), SelfcheckId.RECORD + ".held", id.ref(), place.unit(), change);
        return id;
    }

    /** When it was held, and by whom. */
    void check(Held held) {
        LocalDate today = LocalDate.now(clock);
        if (held.on().isAfter(today)) throw Refused.at("heldOn", "integrity.held-in-the-future", today.toString());
        if (held.on().isBefore(held.period().start())) throw Refused.at("heldOn", "integrity.held-before");
        if (held.present().isBlank()) throw Refused.at("present", "integrity.present-missing");
    }

    /** What was found at a question, null for nothing; refuses an answer that is missing before anything is written. */
    @Nullable
    Found found(Place place, Held held, Question question, int at) {
        Answered answered = held.answers().stream()
                .filter(one -> one.number() == question.number())
                .findFirst()
                .orElseThrow(
                        () -> Refused.at("answers[" + at + "].found", "integrity.answer-missing", question.number()));
        String what = answered.found();
        if (what == null) return null;
        String field = "answers[" + at + "].what";
        if (what.isBlank()) throw Refused.at(field, "integrity.answer-what", question.number());
        ledger.check(place, field, what);
        return new Found(question.style(), what, null);
    }
}
