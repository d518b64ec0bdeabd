package org.zhibu.core.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.repository.PersonQueries;
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
    private final KeepingTheRoster keeping;

    Roster(PersonQueries queries, KeepingTheRoster keeping) {
        this.queries = queries;
        this.keeping = keeping;
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

    /**
     * Enters a member and opens the membership.
     *
     * @throws org.zhibu.shared.kernel.Refused if the id number is on a roster already
     */
    public MemberId enter(Actor actor, long home, NewMember member) {
        return keeping.enter(actor, home, member);
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
