package org.zhibu.areas.foundation.research.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.foundation.research.FindingKind;
import org.zhibu.areas.foundation.research.NewFinding;
import org.zhibu.areas.foundation.research.NewVisit;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.repository.PartQueries;
import org.zhibu.areas.foundation.research.repository.PartQueries.Finding;
import org.zhibu.areas.foundation.research.repository.PartQueries.Visit;
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

/** Corrects visits and findings until the topic is concluded; what they said before stands in its history. */
@Service("researchCorrecting")
public class Correcting {

    private final TopicQueries queries;
    private final PartQueries known;
    private final TopicRepository topics;
    private final PartRepository parts;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    Correcting(
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

    public Visit visit(Topic topic, int number) {
        return known.visitsOf(Scope.below(topic.path()), topic.topic()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    public Finding finding(Topic topic, int number) {
        return known.findingsOf(Scope.below(topic.path()), topic.topic()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** @param visit as it was; its activity cannot be changed here, the activity itself can */
    @Transactional
    public void visit(Viewer viewer, TopicId id, long version, int number, NewVisit visit) {
        Topic topic = changeable(viewer, id);
        Visit old = visit(topic, number);
        LocalDate on = visit.check(LocalDate.now(clock));
        topics.touch(id, version);
        parts.correctVisit(id, number, visit, on);
        marks.mark(id.home(), topic.unit(), old.heldOn().getYear());
        marks.mark(id.home(), topic.unit(), on.getYear());
        Change change = Change.between(
                texts(old.heldOn(), old.place(), old.people(), old.notes()),
                texts(on, visit.place(), visit.people(), visit.notes()),
                null);
        tell(viewer, topic, "visit-corrected", change);
    }

    private static Map<String, @Nullable String> texts(LocalDate on, String place, String people, String notes) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("heldOn", on.toString());
        texts.put("place", place);
        texts.put("who", people);
        texts.put("notes", notes);
        return texts;
    }

    @Transactional
    public void finding(Viewer viewer, TopicId id, long version, int number, NewFinding finding) {
        Topic topic = changeable(viewer, id);
        Finding old = finding(topic, number);
        Integer visit = finding.visit();
        if (visit != null
                && known.visitsOf(Scope.below(topic.path()), id).stream().noneMatch(one -> one.number() == visit))
            throw Refused.at("visit", "research.visit-not-here");
        topics.touch(id, version);
        parts.correctFinding(id, number, finding);
        Change change = Change.between(
                texts(old.kind(), old.text(), old.visitNumber()), texts(finding.kind(), finding.text(), visit), null);
        tell(viewer, topic, "finding-corrected", change);
    }

    private static Map<String, @Nullable String> texts(FindingKind kind, String text, @Nullable Integer visit) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("kind", kind.name());
        texts.put("text", text);
        texts.put("visit", visit == null ? null : visit.toString());
        return texts;
    }

    private Topic changeable(Viewer viewer, TopicId id) {
        Topic topic = viewer.find(scope -> queries.find(scope, id));
        ResearchPolicy.must(ResearchPolicy.mayChange(viewer, topic));
        return topic;
    }

    private void tell(Viewer viewer, Topic topic, String what, Change change) {
        journal.write(
                Actor.of(viewer), TopicId.RECORD + "." + what, topic.topic().ref(), topic.unit(), change);
    }
}
