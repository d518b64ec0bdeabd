package org.zhibu.areas.approach.integrity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Problem;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.core.organization.Holder;
import org.zhibu.core.organization.Posts;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.Holders;

/** The people of an organisation: who can answer for the mending, and whose names have no place in what is wrong. */
@Component("integrityBranchPeople")
public class BranchPeople {

    private final Roster roster;
    private final Posts posts;
    private final Holders holders;
    private final Accounts accounts;
    private final Clock clock;

    BranchPeople(Roster roster, Posts posts, Holders holders, Accounts accounts, Clock clock) {
        this.roster = roster;
        this.posts = posts;
        this.holders = holders;
        this.accounts = accounts;
        this.clock = clock;
    }

    public static Place branch(Problem problem) {
        return new Place(problem.unit(), problem.homeId(), problem.unitName(), problem.unitKind(), problem.path(), "");
    }

    /** The members of a branch; of a committee those who hold a post in it, and its officers. */
    public List<String> namesOf(Place place) {
        if (!place.kind().isAboveBranch())
            return roster.peopleOf(place.scope(), place, today()).stream()
                    .map(Person::name)
                    .toList();
        return Stream.concat(holders(place), officers(place)).distinct().toList();
    }

    private Stream<String> holders(Place committee) {
        List<MemberId> ids = posts.holdersOf(committee.scope(), committee.unit(), today()).stream()
                .map(Holder::member)
                .distinct()
                .toList();
        return roster.entries(committee.scope(), committee.home(), ids).stream()
                .map(entry -> entry.details().name());
    }

    private Stream<String> officers(Place committee) {
        return holders.nearestOverseers(committee.path()).stream()
                .sorted()
                .flatMap(account -> accounts.find(account).stream())
                .map(Accounts.Known::name);
    }

    /** Those who can be chosen to answer for the mending. */
    public List<String> ownersOf(Place place) {
        return namesOf(place);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
