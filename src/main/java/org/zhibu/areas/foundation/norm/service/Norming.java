package org.zhibu.areas.foundation.norm.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.foundation.norm.Edition;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.NormState;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.areas.foundation.norm.repository.NormRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Flow;

/** A norm's way: made, revised, ended; and who confirmed having read it. */
@Service
public class Norming {

    private final NormQueries queries;
    private final NormRepository norms;
    private final NormBackings backings;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    Norming(
            NormQueries queries,
            NormRepository norms,
            NormBackings backings,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.norms = norms;
        this.backings = backings;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional
    public NormId make(Viewer viewer, Place place, Edition edition) {
        NormPolicy.must(NormPolicy.mayMake(viewer, place));
        if (!place.kind().isBranch() && !place.kind().isAboveBranch()) throw new Refused("norm.no-groups");
        mustBeKnown(edition.uses());
        NormId id = new NormId(place.home(), numbers.next());
        norms.insert(id, place.unit(), edition, viewer.name(), OffsetDateTime.now(clock));
        marks.mark(place.home(), place.unit(), edition.fromOn().getYear());
        journal.write(Actor.of(viewer), "norm.norm.made", id.ref(), place.unit(), Change.created(texts(edition)));
        return id;
    }

    /** A new version; the readers of the old one are asked again. */
    @Transactional
    public void revise(Viewer viewer, NormId id, long version, Edition edition) {
        Norm old = viewer.find(scope -> queries.find(scope, id));
        NormPolicy.must(NormPolicy.mayRevise(viewer, old));
        if (edition.changes().isBlank()) throw Refused.at("changes", "norm.changes-missing");
        mustBeKnown(edition.uses());
        if (!edition.fromOn().isAfter(old.fromOn()))
            throw Refused.at("fromOn", "norm.from-before", old.fromOn().toString());
        norms.revise(id, version, old.number() + 1, edition, viewer.name(), OffsetDateTime.now(clock));
        marks.mark(id.home(), old.unit(), edition.fromOn().getYear());
        journal.write(Actor.of(viewer), "norm.norm.revised", id.ref(), old.unit(), Change.created(texts(edition)));
    }

    /** Ties it to duties, indicators and posts; the text and its readers stay. */
    @Transactional
    public void use(Viewer viewer, NormId id, long version, List<String> uses) {
        Norm old = viewer.find(scope -> queries.find(scope, id));
        NormPolicy.must(NormPolicy.mayRevise(viewer, old));
        mustBeKnown(uses);
        norms.uses(id, version, uses);
        Change change = Change.between(
                Map.of("uses", String.join(" ", old.uses())), Map.of("uses", String.join(" ", uses)), null);
        journal.write(Actor.of(viewer), "norm.norm.used", id.ref(), old.unit(), change);
    }

    private void mustBeKnown(List<String> uses) {
        if (!backings.codes().containsAll(uses)) throw Refused.at("uses", "norm.use-unknown");
    }

    @Transactional
    public void move(Viewer viewer, NormId id, long version, String name, String words) {
        Norm old = viewer.find(scope -> queries.find(scope, id));
        Flow.Move<NormState> move = NormFlow.MOVES.legal(old.state(), name, words);
        NormPolicy.must(NormPolicy.mayKeep(viewer, old));
        norms.move(id, version, move.to());
        journal.write(Actor.of(viewer), NormFlow.MOVES.action(name), id.ref(), old.unit(), Change.because(words));
    }

    /** Confirms the version that was open, for the person behind the account. */
    @Transactional
    public void read(Viewer viewer, NormId id, int number) {
        MemberId self = viewer.member().orElseThrow(NotHere::new);
        Norm norm = queries.findFor(self, id).orElseThrow(NotHere::new);
        if (norm.number() != number) throw new Refused("norm.revised-meanwhile");
        norms.read(id, number, self, LocalDate.now(clock));
    }

    private static Map<String, @Nullable String> texts(Edition edition) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", edition.title());
        texts.put("fromOn", edition.fromOn().toString());
        if (!edition.changes().isBlank()) texts.put("changes", edition.changes());
        return texts;
    }
}
