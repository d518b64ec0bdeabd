package org.zhibu.areas.foundation.exemplar.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.PracticeState;
import org.zhibu.areas.foundation.exemplar.Proposal;
import org.zhibu.areas.foundation.exemplar.repository.ExemplarRepository;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Practice;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.Topics;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;

/** A practice's way from its proposal to publication; every step stands in its history. */
@Service
public class Proposing {

    private final PracticeQueries queries;
    private final ExemplarRepository practices;
    private final Topics topics;
    private final Starts starts;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Proposing(
            PracticeQueries queries,
            ExemplarRepository practices,
            Topics topics,
            Starts starts,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.practices = practices;
        this.topics = topics;
        this.starts = starts;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public PracticeId propose(Viewer viewer, Place place, Proposal proposal) {
        ExemplarPolicy.must(ExemplarPolicy.mayPropose(viewer, place));
        if (!place.kind().isBranch() && !place.kind().isAboveBranch()) throw new Refused("exemplar.no-groups");
        check(place.scope(), proposal.topic());
        PracticeId id = new PracticeId(place.home(), numbers.next());
        practices.insert(id, place.unit(), proposal, viewer.name(), OffsetDateTime.now(clock));
        journal.write(
                Actor.of(viewer),
                "exemplar.practice.proposed",
                id.ref(),
                place.unit(),
                Change.created(texts(proposal)));
        if (place.kind().isBranch())
            notices.tellCommittee(viewer, place.path(), notice(id, "review", 0, proposal.title()));
        return id;
    }

    /** The research is one of the organisation that proposes, or of one below it. */
    private void check(Scope scope, @Nullable TopicId topic) {
        if (topic != null && topics.find(scope, topic).isEmpty()) throw Refused.at("topic", "exemplar.topic-not-here");
    }

    @Transactional
    public void change(Viewer viewer, PracticeId id, long version, Proposal proposal) {
        Practice old = find(viewer, id);
        ExemplarPolicy.must(ExemplarPolicy.mayChange(viewer, old));
        check(Scope.below(old.path()), proposal.topic());
        practices.update(id, version, proposal);
        Proposal before =
                new Proposal(old.title(), old.what(), old.how(), old.cost(), old.effect(), old.evidence(), old.topic());
        Change change = Change.between(texts(before), texts(proposal), null);
        journal.write(Actor.of(viewer), "exemplar.practice.changed", id.ref(), old.unit(), change);
        if (old.unitKind().isBranch())
            notices.tellCommittee(viewer, old.path(), notice(id, "review", version + 1, proposal.title()));
    }

    @Transactional
    public void move(Viewer viewer, PracticeId id, long version, String name, String words) {
        Practice old = find(viewer, id);
        Flow.Move<PracticeState> move = ExemplarFlow.MOVES.legal(old.state(), name, words);
        ExemplarPolicy.must(ExemplarPolicy.mayMove(viewer, old, name));
        LocalDate on = move.to() == PracticeState.PUBLISHED ? LocalDate.now(clock) : old.publishedOn();
        practices.move(id, version, move.to(), on);
        if (on != null) marks.mark(id.home(), old.unit(), on.getYear());
        journal.write(Actor.of(viewer), ExemplarFlow.MOVES.action(name), id.ref(), old.unit(), Change.because(words));
        if (move.to() == PracticeState.PUBLISHED) starts.published(viewer, id, old.title());
        if (!name.equals("withdrawal")) notices.tellBranch(viewer, old.unit(), notice(id, name, version, old.title()));
    }

    static Notice notice(PracticeId id, String word, long version, String title) {
        String event = PracticeId.RECORD + "." + word + " " + id + " " + version;
        return Notice.of(event, "exemplar.notice." + word, id.href(), title);
    }

    private Practice find(Viewer viewer, PracticeId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private static Map<String, @Nullable String> texts(Proposal proposal) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", proposal.title());
        texts.put("what", proposal.what());
        texts.put("how", proposal.how());
        texts.put("cost", proposal.cost());
        texts.put("effect", proposal.effect());
        texts.put("evidence", proposal.evidence());
        return texts;
    }
}
