package org.zhibu.core.life.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.core.organization.Holder;
import org.zhibu.core.organization.Posts;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitKind;

/** Who is expected at an activity on a day, from the roster and the posts of that day. */
@Component
public class Gathering {

    private static final String GROUP_LEADER = "BG01";
    private static final String SECRETARY = "BS01|BX0[23]|CX03";
    private static final String COMMITTEE = "BS(0[1-9]|10)|BX03|CX0[345]";

    private final Roster roster;
    private final Posts posts;
    private final Units units;

    Gathering(Roster roster, Posts posts, Units units) {
        this.roster = roster;
        this.posts = posts;
        this.units = units;
    }

    /**
     * Somebody expected, with the post held on that day.
     *
     * @param dutyCode code of the post, null for most
     */
    public record Expected(Person person, @Nullable String dutyCode) {

        public MemberId id() {
            return person.id();
        }

        boolean holds(String codes) {
            return dutyCode != null && dutyCode.matches(codes);
        }
    }

    /** Everyone of the branch or group; of a committee, and at a committee meeting, those who hold its posts. */
    public List<Expected> at(Unit unit, ActivityKind kind, LocalDate on) {
        Map<MemberId, String> duties = duties(unit, on);
        if (unit.kind().isAboveBranch()) return holders(unit, duties, on);
        return roster.peopleOf(Scope.below(unit.path()), unit.place(""), on).stream()
                .map(person -> new Expected(person, duties.get(person.id())))
                .filter(one -> !kind.isOfTheCommittee() || one.holds(COMMITTEE))
                .sorted(Comparator.comparing(Expected::dutyCode, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private List<Expected> holders(Unit unit, Map<MemberId, String> duties, LocalDate on) {
        List<Expected> holders = new ArrayList<>();
        duties.forEach((member, duty) -> roster.person(Scope.below(unit.path()), member, on)
                .ifPresent(person -> holders.add(new Expected(person, duty))));
        return holders;
    }

    /** The name of who usually chairs: the secretary, in a group its leader; 支部工作条例(试行) 第十四条. */
    public Optional<String> host(Unit unit, List<Expected> people) {
        String post = unit.kind() == UnitKind.GROUP ? GROUP_LEADER : SECRETARY;
        return people.stream()
                .filter(one -> one.holds(post))
                .map(one -> one.person().name())
                .findFirst();
    }

    /** Whether there is a committee that could meet; 第十二条, 第二十条. */
    public boolean hasCommittee(Unit unit, LocalDate on) {
        return duties(unit, on).values().stream()
                        .filter(code -> code.matches(COMMITTEE))
                        .count()
                > 2;
    }

    /** The first post of each holder; in a group also those of its branch. */
    private Map<MemberId, String> duties(Unit unit, LocalDate on) {
        List<Holder> holders = new ArrayList<>(posts.holdersOf(Scope.below(unit.path()), unit.id(), on));
        if (unit.kind() == UnitKind.GROUP && unit.parent() != null)
            holders.addAll(posts.holdersOf(Scope.below(parentPath(unit)), unit.parent(), on));
        return holders.stream()
                .collect(Collectors.toMap(
                        Holder::member, Holder::dutyCode, (first, second) -> first, LinkedHashMap::new));
    }

    private static String parentPath(Unit unit) {
        String path = unit.path();
        return path.substring(0, path.lastIndexOf('.', path.length() - 2) + 1);
    }

    /** The branch itself with its groups, as far as the scope reaches; of a committee only itself. */
    public List<Unit> unitsAround(Scope scope, Unit unit) {
        if (unit.kind().isAboveBranch()) return List.of(unit);
        Unit branch = unit.kind() == UnitKind.GROUP && unit.parent() != null
                ? units.find(scope, unit.parent()).orElse(unit)
                : unit;
        List<Unit> all = new ArrayList<>(List.of(branch));
        all.addAll(units.childrenOf(scope, branch.id()));
        return all;
    }

    public Map<MemberId, Boolean> voters(List<Expected> people) {
        return people.stream()
                .collect(Collectors.toMap(
                        Expected::id, one -> one.person().votes(), (first, second) -> first, LinkedHashMap::new));
    }
}
