package org.zhibu.core.member;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.model.Guards;
import org.zhibu.core.member.model.Initials;
import org.zhibu.core.member.repository.PersonQueries;
import org.zhibu.core.member.repository.RosterQueries;
import org.zhibu.core.member.service.BulkKeeping;
import org.zhibu.core.member.service.IdNumbers;
import org.zhibu.core.member.service.KeepingTheRoster;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** The front door to the roster. */
@Component
public class Roster {

    private final PersonQueries queries;
    private final RosterQueries entries;
    private final KeepingTheRoster keeping;
    private final BulkKeeping bulk;
    private final IdNumbers idNumbers;

    Roster(
            PersonQueries queries,
            RosterQueries entries,
            KeepingTheRoster keeping,
            BulkKeeping bulk,
            IdNumbers idNumbers) {
        this.queries = queries;
        this.entries = entries;
        this.keeping = keeping;
        this.bulk = bulk;
        this.idNumbers = idNumbers;
    }

    /** The members a branch or group had on a day, in the order of their names; for a committee the whole subtree's. */
    public List<Person> peopleOf(Scope scope, Place place, LocalDate on) {
        return queries.peopleOf(scope, place, on);
    }

    public Optional<Person> person(Scope scope, MemberId id, LocalDate on) {
        return queries.person(scope, id, on);
    }

    /** One's own entry. */
    public Optional<Person> self(MemberId self, LocalDate on) {
        return queries.self(self, on);
    }

    /** One's own whole entry. */
    public Optional<RosterEntry> ownEntry(MemberId self) {
        return entries.self(self);
    }

    /** One's own memberships, the present one first. */
    public List<Stay> ownStays(MemberId self) {
        return entries.stays(self);
    }

    /** Those of the given members who are in the scope. */
    public List<RosterEntry> entries(Scope scope, long home, Collection<MemberId> ids) {
        return ids.isEmpty() ? List.of() : entries.entries(scope, home, ids);
    }

    /** The entries of a subtree after one number, in the order of numbers, to read a long roster piece by piece. */
    public List<RosterEntry> entriesAfter(Scope scope, long home, long after, int limit) {
        return entries.entriesAfter(scope, home, after, limit);
    }

    /** Those of the subtree who have one of the names. */
    public List<RosterEntry> namesakes(Scope scope, long home, Collection<String> names) {
        return names.isEmpty() ? List.of() : entries.namesakes(scope, home, names);
    }

    /** Who has which of these id numbers, on any roster; tells nothing else about them. */
    public Map<String, MemberId> membersOf(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : idNumbers.membersOf(numbers);
    }

    /** Whole id numbers, for an export whose reason is on record. */
    public Map<MemberId, String> idNumbers(long home, Collection<MemberId> ids) {
        return idNumbers.whole(home, ids);
    }

    /**
     * Says beforehand what would keep details from the roster.
     *
     * @throws org.zhibu.shared.kernel.Refused with the field and the reason
     */
    public void check(MemberDetails details, LocalDate today) {
        Guards.check(details, today);
    }

    /** Enters many in the caller's transaction, all or none. */
    public List<MemberId> enterAll(Actor actor, long home, List<NewMember> members) {
        return bulk.enterAll(actor, home, members);
    }

    /**
     * Changes many in the caller's transaction, all or none.
     *
     * @throws org.zhibu.shared.kernel.Stale if one was saved since its version
     */
    public void changeAll(Actor actor, List<MemberChange> changes, @Nullable String reason) {
        bulk.changeAll(actor, changes, reason);
    }

    /**
     * Enters a member and opens the membership.
     *
     * @throws org.zhibu.shared.kernel.Refused if the id number is on a roster already
     */
    public MemberId enter(Actor actor, long home, NewMember member) {
        return keeping.enter(actor, home, member);
    }

    /**
     * As {@link #enter}, for whom the committee approved as a probationary member.
     *
     * @throws org.zhibu.shared.kernel.Refused if the id number is on a roster already
     */
    public MemberId admit(Actor actor, long home, NewMember member) {
        return keeping.admit(actor, home, member);
    }

    /** The pinyin initials by which a name is found. */
    public static String initials(String name) {
        return Initials.of(name);
    }

    /** Changes what is kept about a member; nothing is written where nothing differs. */
    public void update(Actor actor, MemberId id, MemberDetails details, @Nullable String reason) {
        keeping.update(actor, id, details, reason);
    }

    /** Moves a member to another branch or group from a day on; the history keeps both. */
    public void move(Actor actor, MemberId id, UnitId branch, @Nullable UnitId group, LocalDate from) {
        keeping.move(actor, id, branch, group, from);
    }
}
