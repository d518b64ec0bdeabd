package org.zhibu.areas.foundation.research.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.foundation.research.MeasureState;
import org.zhibu.areas.foundation.research.NewFinding;
import org.zhibu.areas.foundation.research.NewMeasure;
import org.zhibu.areas.foundation.research.NewVisit;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.areas.foundation.research.repository.PartQueries;
import org.zhibu.areas.foundation.research.repository.PartRepository;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.areas.foundation.research.repository.TopicRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** What happens inside a topic: visits, findings, measures and what came of them. */
@Service
public class FieldWork {

    private final TopicQueries queries;
    private final PartQueries known;
    private final TopicRepository topics;
    private final PartRepository parts;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    FieldWork(
            TopicQueries queries,
            PartQueries known,
            TopicRepository topics,
            PartRepository parts,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.known = known;
        this.topics = topics;
        this.parts = parts;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    /** The first visit begins the topic. */
    @Transactional
    public void visit(Viewer viewer, TopicId id, long version, NewVisit visit) {
        Topic topic = find(viewer, id);
        ResearchPolicy.must(ResearchPolicy.mayChange(viewer, topic));
        NewVisit whole = filled(topic, visit);
        LocalDate on = whole.check(LocalDate.now(clock));
        if (topic.state() == TopicState.PLANNED)
            topics.move(id, version, new TopicRepository.Step(TopicState.UNDER_WAY, null, null, null));
        else topics.touch(id, version);
        parts.visit(id, whole, on);
        marks.mark(id.home(), topic.unit(), on.getYear());
        tell(viewer, topic, "visit", Map.of("heldOn", on.toString(), "place", whole.place()));
    }

    private NewVisit filled(Topic topic, NewVisit visit) {
        if (visit.activity() == null) return visit;
        PartQueries.Logged logged = known.loggedOf(scope(topic), topic.homeId(), topic.unit()).stream()
                .filter(one -> one.activity().equals(visit.activity()))
                .findFirst()
                .orElseThrow(() -> Refused.at("activity", "research.activity-not-here"));
        return visit.filledFrom(logged.heldOn(), logged.place());
    }

    @Transactional
    public void found(Viewer viewer, TopicId id, long version, NewFinding finding) {
        Topic topic = find(viewer, id);
        ResearchPolicy.must(ResearchPolicy.mayChange(viewer, topic));
        Integer visit = finding.visit();
        if (visit != null && known.visitsOf(scope(topic), id).stream().noneMatch(one -> one.number() == visit))
            throw Refused.at("visit", "research.visit-not-here");
        topics.touch(id, version);
        parts.finding(id, finding);
        tell(viewer, topic, "finding", Map.of("text", finding.text()));
    }

    @Transactional
    public void measure(Viewer viewer, TopicId id, long version, NewMeasure measure) {
        Topic topic = find(viewer, id);
        ResearchPolicy.must(ResearchPolicy.mayMeasure(viewer, topic));
        Integer finding = measure.finding();
        if (finding != null && known.findingsOf(scope(topic), id).stream().noneMatch(one -> one.number() == finding))
            throw Refused.at("finding", "research.finding-not-here");
        Researching.mustBeNear(measure.dueOn(), null, LocalDate.now(clock), "measureDue");
        topics.touch(id, version);
        parts.measure(id, measure);
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("what", measure.what());
        texts.put("owner", measure.owner());
        texts.put("measureDue", measure.dueOn().toString());
        tell(viewer, topic, "measure", texts);
    }

    /** Ends a measure: carried out, or given up with a reason. */
    @Transactional
    public void end(
            Viewer viewer, TopicId id, long version, int number, MeasureState state, LocalDate on, String result) {
        Topic topic = find(viewer, id);
        ResearchPolicy.must(ResearchPolicy.mayMeasure(viewer, topic));
        PartQueries.Measure measure = known.measuresOf(scope(topic), id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) throw Refused.at("endedOn", "research.ended-in-the-future", today.toString());
        if (result.isBlank()) throw Refused.at("result", "research.result-missing");
        topics.touch(id, version);
        parts.end(id, number, state, on, result);
        marks.mark(id.home(), topic.unit(), on.getYear());
        tell(
                viewer,
                topic,
                "measure-" + (state == MeasureState.DONE ? "done" : "dropped"),
                Map.of("what", measure.what(), "result", result));
    }

    private void tell(Viewer viewer, Topic topic, String what, Map<String, @Nullable String> texts) {
        journal.write(
                Actor.of(viewer),
                TopicId.RECORD + "." + what,
                topic.topic().ref(),
                topic.unit(),
                Change.created(texts));
    }

    private Topic find(Viewer viewer, TopicId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private static Scope scope(Topic topic) {
        return Scope.below(topic.path());
    }
}
