package org.zhibu.areas.approach.integrity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Problem;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.kernel.Place;

/** The people of a branch: who can answer for the mending, and whose names have no place in what is wrong. */
@Component("integrityBranchPeople")
public class BranchPeople {

    private final Roster roster;
    private final Clock clock;

    BranchPeople(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    public static Place branch(Problem problem) {
        return new Place(problem.unit(), problem.homeId(), problem.unitName(), problem.unitKind(), problem.path(), "");
    }

    public List<String> namesOf(Place branch) {
        return roster.peopleOf(branch.scope(), branch, LocalDate.now(clock)).stream()
                .map(Person::name)
                .toList();
    }

    /** Whoever can answer for the mending: every member of the branch. */
    public List<String> ownersOf(Place branch) {
        return namesOf(branch);
    }
}
