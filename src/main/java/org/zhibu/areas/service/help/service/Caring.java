package org.zhibu.areas.service.help.service;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.help.CareId;
import org.zhibu.areas.service.help.CareKind;
import org.zhibu.areas.service.help.repository.CareQueries;
import org.zhibu.areas.service.help.repository.CareQueries.Entry;
import org.zhibu.areas.service.help.repository.CareRepository;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;

/** The list of members in difficulty and old members that a branch keeps each year, and the visits to them. */
@Service
public class Caring {

    private static final int LONGEST = 40;

    private final CareQueries queries;
    private final CareRepository lists;
    private final Roster roster;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    Caring(
            CareQueries queries,
            CareRepository lists,
            Roster roster,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.lists = lists;
        this.roster = roster;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    /** The branch looked and keeps the list as it stands, also an empty one. */
    @Transactional
    public void keep(Viewer viewer, Place place) {
        must(viewer, place);
        LocalDate today = LocalDate.now(clock);
        if (lists.keep(place.home(), place.unit(), today, viewer.name()))
            told(viewer, "help.list.kept", place.home(), place.unit());
    }

    /** Puts a member of the branch on this year's list. */
    @Transactional
    public void list(Viewer viewer, Place place, @Nullable MemberId member, @Nullable CareKind kind) {
        must(viewer, place);
        LocalDate today = LocalDate.now(clock);
        if (member == null
                || roster.peopleOf(place.scope(), place, today).stream()
                        .noneMatch(person -> person.id().equals(member)))
            throw Refused.at("member", "help.member-missing");
        if (kind == null) throw Refused.at("kind", "help.care-kind-missing");
        lists.keep(place.home(), place.unit(), today, viewer.name());
        CareId id = new CareId(place.home(), numbers.next());
        if (!lists.list(id, place.unit(), member, kind, today)) throw Refused.at("member", "help.care-twice");
        told(viewer, "help.list.person", place.home(), place.unit());
    }

    @Transactional
    public void visit(Viewer viewer, CareId id, @Nullable LocalDate on, String who) {
        Entry entry = find(viewer, id);
        LocalDate today = LocalDate.now(clock);
        if (on == null) throw Refused.at("on", "help.visit-day-missing");
        if (on.isAfter(today)) throw Refused.at("on", "help.visit-in-the-future", today.toString());
        if (on.getYear() != entry.year()) throw Refused.at("on", "help.visit-other-year", String.valueOf(entry.year()));
        if (who.isBlank()) throw Refused.at("who", "help.visit-who-missing");
        if (who.length() > LONGEST) throw Refused.at("who", "help.too-long");
        lists.visit(id, on, who);
        told(viewer, "help.list.visits", id.home(), entry.unit());
    }

    /** Takes the visit back that was entered last, by mistake or with a wrong day. */
    @Transactional
    public void takeBack(Viewer viewer, CareId id) {
        Entry entry = find(viewer, id);
        if (!lists.takeBack(id)) throw new Stale();
        told(viewer, "help.list.taking-back", id.home(), entry.unit());
    }

    /** Takes somebody off who was listed by mistake; who was visited stays. */
    @Transactional
    public void remove(Viewer viewer, CareId id) {
        Entry entry = find(viewer, id);
        if (entry.visits() > 0) throw new Refused("help.care-visited");
        lists.remove(id);
        told(viewer, "help.list.removal", id.home(), entry.unit());
    }

    private Entry find(Viewer viewer, CareId id) {
        Entry entry = viewer.find(scope -> queries.find(scope, id));
        HelpPolicy.must(HelpPolicy.mayKeep(viewer, entry.path()));
        return entry;
    }

    private static void must(Viewer viewer, Place place) {
        HelpPolicy.must(HelpPolicy.mayKeep(viewer, place.path()));
        if (!place.kind().isBranch()) throw new Refused("help.branches-only");
    }

    /** How the history names the lists of a branch. */
    public static RecordRef listOf(long home, UnitId branch) {
        return new RecordRef("help.list", home, branch.number());
    }

    /** The journal knows the list, never who is on it. */
    private void told(Viewer viewer, String action, long home, UnitId branch) {
        RecordRef list = listOf(home, branch);
        journal.write(Actor.of(viewer), action, list, branch, Change.because(null));
        marks.mark(home, branch, LocalDate.now(clock).getYear());
    }
}
