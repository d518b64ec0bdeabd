package org.zhibu.areas.foundation.research.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.foundation.research.MeasureState;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.TopicPlan;
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.areas.foundation.research.repository.PartQueries;
import org.zhibu.areas.foundation.research.repository.PartQueries.Measure;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.areas.foundation.research.repository.TopicRepository;
import org.zhibu.areas.foundation.research.repository.TopicRepository.Step;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Flow;

/** A topic's way from its plan to its closing; every step stands in its history. */
@Service
public class Researching {

    private final TopicQueries queries;
    private final PartQueries parts;
    private final TopicRepository topics;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    Researching(
            TopicQueries queries,
            PartQueries parts,
            TopicRepository topics,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.parts = parts;
        this.topics = topics;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional
    public TopicId plan(Viewer viewer, Place place, TopicPlan plan) {
        ResearchPolicy.must(ResearchPolicy.mayPlan(viewer, place));
        if (!place.kind().isBranch() && !place.kind().isAboveBranch()) throw new Refused("research.no-groups");
        mustBeNear(plan.dueOn(), null, LocalDate.now(clock), "dueOn");
        TopicId id = new TopicId(place.home(), numbers.next());
        topics.insert(id, place.unit(), plan, viewer.name(), OffsetDateTime.now(clock));
        journal.write(Actor.of(viewer), "research.topic.planned", id.ref(), place.unit(), Change.created(texts(plan)));
        return id;
    }

    @Transactional
    public void change(Viewer viewer, TopicId id, long version, TopicPlan plan) {
        Topic old = find(viewer, id);
        ResearchPolicy.must(ResearchPolicy.mayChange(viewer, old));
        mustBeNear(plan.dueOn(), old.dueOn(), LocalDate.now(clock), "dueOn");
        topics.update(id, version, plan);
        TopicPlan before = new TopicPlan(old.title(), old.question(), old.people(), old.places(), old.dueOn());
        Change change = Change.between(texts(before), texts(plan), null);
        journal.write(Actor.of(viewer), "research.topic.changed", id.ref(), old.unit(), change);
    }

    @Transactional
    public void move(Viewer viewer, TopicId id, long version, String name, String words) {
        Topic old = find(viewer, id);
        Flow.Move<TopicState> move = ResearchFlow.MOVES.legal(old.state(), name, words);
        ResearchPolicy.must(ResearchPolicy.mayKeep(viewer, old));
        Step step = step(old, move.to(), words);
        topics.move(id, version, step);
        LocalDate on = step.concludedOn() == null ? old.concludedOn() : step.concludedOn();
        if (on != null) marks.mark(id.home(), old.unit(), on.getYear());
        journal.write(Actor.of(viewer), ResearchFlow.MOVES.action(name), id.ref(), old.unit(), Change.because(words));
    }

    /**
     * What is planned is planned for the next years; what is entered late may lie a year back. A day that stood there before may
     * stay.
     */
    static void mustBeNear(LocalDate day, @Nullable LocalDate before, LocalDate today, String field) {
        if (day.equals(before)) return;
        LocalDate first = today.minusYears(1);
        LocalDate last = today.plusYears(3);
        if (day.isBefore(first) || day.isAfter(last))
            throw Refused.at(field, "research.day-far", first.toString(), last.toString());
    }

    private Step step(Topic old, TopicState to, String words) {
        Scope scope = Scope.below(old.path());
        return switch (to) {
            case CONCLUDED -> {
                if (parts.findingsOf(scope, old.topic()).isEmpty()) throw Refused.at("words", "research.nothing-found");
                yield new Step(to, words, LocalDate.now(clock), null);
            }
            case CLOSED -> {
                long open = parts.measuresOf(scope, old.topic()).stream()
                        .map(Measure::state)
                        .filter(MeasureState.OPEN::equals)
                        .count();
                if (open > 0) throw Refused.at("words", "research.measures-open");
                yield new Step(to, old.conclusion(), old.concludedOn(), words);
            }
            default -> new Step(to, old.conclusion(), null, null);
        };
    }

    private Topic find(Viewer viewer, TopicId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private static Map<String, @Nullable String> texts(TopicPlan plan) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", plan.title());
        texts.put("question", plan.question());
        texts.put("people", plan.people());
        texts.put("places", plan.places());
        texts.put("dueOn", plan.dueOn().toString());
        return texts;
    }
}
