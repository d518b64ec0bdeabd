package org.zhibu.areas.methods.ballot.service;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.ballot.BallotClosed;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.Draft;
import org.zhibu.areas.methods.ballot.PaperCount;
import org.zhibu.areas.methods.ballot.Question;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.BoxRepository;
import org.zhibu.areas.methods.ballot.repository.PublishedLists;
import org.zhibu.areas.methods.ballot.repository.SlipRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;

/** Draws a vote up, changes it, calls it off, or enters what was counted on paper instead. */
@Service
public class Balloting {

    private final BoxQueries queries;
    private final PublishedLists lists;
    private final BoxRepository boxes;
    private final SlipRepository slips;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Balloting(
            BoxQueries queries,
            PublishedLists lists,
            BoxRepository boxes,
            SlipRepository slips,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.lists = lists;
        this.boxes = boxes;
        this.slips = slips;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public BoxId draw(Viewer viewer, Place place, Draft draft) {
        BallotPolicy.must(BallotPolicy.mayKeep(viewer, place));
        BoxId id = new BoxId(place.home(), numbers.next());
        boxes.insert(id, place.unit(), draft, viewer.name(), OffsetDateTime.now(clock));
        journal.write(Actor.of(viewer), "ballot.box.drawn", id.ref(), place.unit(), Change.created(texts(draft)));
        return id;
    }

    @Transactional
    public void change(Viewer viewer, BoxId id, long version, Draft draft) {
        Box box = find(viewer, id);
        BallotPolicy.must(BallotPolicy.mayChange(viewer, box));
        Draft before =
                new Draft(box.kind(), box.title(), Objects.requireNonNullElse(box.about(), ""), lists.questionsOf(id));
        boxes.update(id, version, draft);
        Change change = Change.between(texts(before), texts(draft), null);
        journal.write(Actor.of(viewer), "ballot.box.changed", id.ref(), box.unit(), change);
    }

    /** Calls a vote off into which nobody has voted yet. */
    @Transactional
    public void cancel(Viewer viewer, BoxId id, long version, String words) {
        Box box = find(viewer, id);
        BallotPolicy.must(BallotPolicy.mayKeep(viewer, box));
        BallotFlow.MOVES.legal(box.state(), "cancellation", words);
        boxes.lock(id, version, box.state());
        if (!slips.makeVoid(id)) throw Refused.at("words", "ballot.voted-already");
        boxes.cancel(id);
        journal.write(Actor.of(viewer), "ballot.box.cancellation", id.ref(), box.unit(), Change.because(words));
    }

    /** Closes a box that was voted on paper, with the counted result. */
    @Transactional
    public void count(Viewer viewer, BoxId id, long version, PaperCount count) {
        Box box = find(viewer, id);
        BallotPolicy.must(BallotPolicy.mayKeep(viewer, box));
        if (box.state() != BoxState.DRAFT || box.version() != version) throw new Stale();
        count.check(lists.questionsOf(id).stream().map(Question::wording).toList());
        OffsetDateTime now = OffsetDateTime.now(clock);
        boxes.lock(id, version, BoxState.DRAFT);
        boxes.count(id, count, now);
        events.publishEvent(new BallotClosed(id));
        marks.mark(id.home(), box.unit(), now.getYear());
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("issued", String.valueOf(count.issued()));
        said.put("used", String.valueOf(count.returned()));
        said.put("valid", String.valueOf(count.valid()));
        journal.write(Actor.of(viewer), "ballot.box.paper", id.ref(), box.unit(), Change.created(said));
    }

    private Box find(Viewer viewer, BoxId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private static Map<String, @Nullable String> texts(Draft draft) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", draft.title());
        texts.put("about", draft.about());
        texts.put("questions", draft.wordings());
        return texts;
    }
}
