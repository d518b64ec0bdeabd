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
import org.zhibu.areas.foundation.norm.repository.NormQueries.Version;
import org.zhibu.areas.foundation.norm.repository.NormRepository;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;

/** A norm's way: made, revised, ended; and who confirmed having read it. */
@Service
public class Norming {

    private final NormQueries queries;
    private final NormRepository norms;
    private final ReadingQueries readings;
    private final NormBackings backings;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Norming(
            NormQueries queries,
            NormRepository norms,
            ReadingQueries readings,
            NormBackings backings,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.norms = norms;
        this.readings = readings;
        this.backings = backings;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public NormId make(Viewer viewer, Place place, Edition edition) {
        NormPolicy.must(NormPolicy.mayMake(viewer, place));
        if (!place.kind().isBranch() && !place.kind().isAboveBranch()) throw new Refused("norm.no-groups");
        mustBeKnown(edition.uses());
        mustBeNear(edition);
        NormId id = new NormId(place.home(), numbers.next());
        norms.insert(id, place.unit(), edition, viewer.name(), OffsetDateTime.now(clock));
        marks.mark(place.home(), place.unit(), edition.fromOn().getYear());
        journal.write(Actor.of(viewer), "norm.norm.made", id.ref(), place.unit(), Change.created(texts(edition)));
        tell(id, place.path(), edition, "made", 0);
        return id;
    }

    /**
     * A new version; once it is in force, the readers of the old one are asked again. One that is not in force yet is replaced
     * by it: nobody has been asked to read that.
     */
    @Transactional
    public void revise(Viewer viewer, NormId id, long version, Edition edition) {
        Norm old = viewer.find(scope -> queries.find(scope, id));
        NormPolicy.must(NormPolicy.mayRevise(viewer, old));
        if (edition.changes().isBlank()) throw Refused.at("changes", "norm.changes-missing");
        mustBeKnown(edition.uses());
        mustBeNear(edition);
        List<Version> versions = queries.versionsOf(Scope.below(old.path()), id);
        boolean replaces = versions.get(0).fromOn().isAfter(LocalDate.now(clock));
        versions.stream().skip(replaces ? 1 : 0).findFirst().ifPresent(before -> mustFollow(edition, before));
        int number = replaces ? old.latest() : old.latest() + 1;
        norms.revise(id, version, number, edition, viewer.name(), OffsetDateTime.now(clock));
        marks.mark(id.home(), old.unit(), edition.fromOn().getYear());
        if (replaces) marks.mark(id.home(), old.unit(), versions.get(0).fromOn().getYear());
        journal.write(Actor.of(viewer), "norm.norm.revised", id.ref(), old.unit(), Change.created(texts(edition)));
        tell(id, old.path(), edition, "revised", version + 1);
    }

    private static void mustFollow(Edition edition, Version before) {
        if (!edition.fromOn().isAfter(before.fromOn()))
            throw Refused.at("fromOn", "norm.from-before", before.fromOn().toString());
    }

    /** A year that was mistyped would keep the version from ever coming into force. */
    private void mustBeNear(Edition edition) {
        LocalDate last = LocalDate.now(clock).plusYears(1);
        if (edition.fromOn().isAfter(last)) throw Refused.at("fromOn", "norm.from-far", last.toString());
    }

    /** Everybody it is for reads of it once. */
    private void tell(NormId id, String path, Edition edition, String word, long version) {
        String event = NormId.RECORD + "." + word + " " + id + " " + version;
        Notice notice = Notice.of(
                event,
                "norm.notice." + word,
                "/my/norms/" + id,
                edition.title(),
                edition.fromOn().toString());
        notices.tellMembers(readings.membersOf(Scope.below(path), id.home()), notice);
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
        LocalDate today = LocalDate.now(clock);
        if (norm.coming(today))
            throw new Refused("norm.not-in-force", norm.fromOn().toString());
        norms.read(id, number, self, today);
    }

    private static Map<String, @Nullable String> texts(Edition edition) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", edition.title());
        texts.put("fromOn", edition.fromOn().toString());
        if (!edition.changes().isBlank()) texts.put("changes", edition.changes());
        return texts;
    }
}
