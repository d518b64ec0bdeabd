package org.zhibu.core.member.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.member.MemberChange;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.NewMember;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** What an officer does to the roster on the pages: asks the policy, finds the organisations, hands on. */
@Service
public class OfficerChanges {

    private final KeepingTheRoster keeping;
    private final OpeningFiles files;
    private final Units units;

    OfficerChanges(KeepingTheRoster keeping, OpeningFiles files, Units units) {
        this.keeping = keeping;
        this.files = files;
        this.units = units;
    }

    /** Branches of the place, each followed by its groups: where a new member can be entered. */
    public List<Unit> homesIn(Place place) {
        Scope scope = place.kind() == UnitKind.GROUP ? above(place) : place.scope();
        return units.subtree(scope).stream()
                .filter(unit -> unit.kind().isBranch() || unit.kind() == UnitKind.GROUP)
                .toList();
    }

    private static Scope above(Place group) {
        String path = group.path();
        return Scope.below(path.substring(0, path.lastIndexOf('.', path.length() - 2) + 1));
    }

    /** The branch of the member with its groups. */
    public List<Unit> homesBeside(RosterEntry entry) {
        return units.subtree(Scope.below(entry.path()));
    }

    @Transactional
    public MemberId enter(
            Viewer viewer, MemberDetails details, @Nullable String idNumber, UnitId unit, LocalDate from) {
        Unit home = units.find(Scope.below(""), unit)
                .filter(found -> MemberPolicy.mayKeep(viewer, found.path()))
                .orElseThrow(() -> Refused.at("unit", "member.unit.missing"));
        NewMember member = new NewMember(details, idNumber, branchOf(home), groupOf(home), from);
        return keeping.enter(Actor.of(viewer), home.home(), member);
    }

    private static UnitId branchOf(Unit unit) {
        if (unit.kind() == UnitKind.GROUP) return Objects.requireNonNull(unit.parent());
        if (!unit.kind().isBranch()) throw Refused.at("unit", "member.unit.not-a-branch");
        return unit.id();
    }

    private static @Nullable UnitId groupOf(Unit unit) {
        return unit.kind() == UnitKind.GROUP ? unit.id() : null;
    }

    /** @throws org.zhibu.shared.kernel.Stale if somebody saved since the version */
    @Transactional
    public void change(
            Viewer viewer,
            MemberId id,
            long version,
            MemberDetails details,
            @Nullable String idNumber,
            @Nullable String reason) {
        RosterEntry entry = files.find(viewer, id);
        MemberPolicy.mustKeep(viewer, entry.path());
        keeping.change(Actor.of(viewer), new MemberChange(id, version, details, idNumber, entry.group()), reason);
    }

    /** Moves to a group of the same branch, or, by a committee above both, to another branch. */
    @Transactional
    public void move(Viewer viewer, MemberId id, Unit target, LocalDate from) {
        RosterEntry entry = files.find(viewer, id);
        MemberPolicy.mustKeep(viewer, entry.path());
        boolean inside = target.path().startsWith(entry.path());
        boolean above = MemberPolicy.mayTransfer(viewer, entry.path()) && viewer.may(Right.OVERSEE, target.path());
        if (!inside && !above) throw new Forbidden();
        if (branchOf(target).equals(entry.branch()) && Objects.equals(groupOf(target), entry.group()))
            throw Refused.at("unit", "member.move.there-already", target.name());
        keeping.move(Actor.of(viewer), id, branchOf(target), groupOf(target), from);
    }

    /** The organisation chosen from the list, or the branch named in words, inside what the viewer oversees. */
    public Unit target(Viewer viewer, RosterEntry entry, String chosen, String named) {
        if (named.isBlank())
            return homesBeside(entry).stream()
                    .filter(unit -> unit.id().text().equals(chosen))
                    .findFirst()
                    .orElseThrow(() -> Refused.at("unit", "member.unit.missing"));
        List<Unit> found = overseen(viewer)
                .filter(unit ->
                        unit.name().equals(named.strip()) || unit.shortName().equals(named.strip()))
                .distinct()
                .toList();
        if (found.isEmpty()) throw Refused.at("branch", "member.move.no-branch", named.strip());
        if (found.size() > 1) throw Refused.at("branch", "member.move.many-branches", named.strip(), found.size());
        return found.get(0);
    }

    /** The branches a viewer may move members between. */
    public Stream<Unit> overseen(Viewer viewer) {
        return viewer.scopes(Right.OVERSEE).stream()
                .flatMap(scope -> units.subtree(scope).stream())
                .filter(unit -> unit.kind().isBranch());
    }
}
