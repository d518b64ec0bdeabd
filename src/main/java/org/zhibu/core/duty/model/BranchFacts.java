package org.zhibu.core.duty.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhibu.shared.kernel.UnitId;

/**
 * What a branch really is and did, as far as its duties go.
 *
 * @param committee the terms in office of committee members other than secretary and deputy
 * @param members how many came or, below nothing, went on a day
 * @param fullMembers how many of those there now are full members since a day
 */
public record BranchFacts(
        UnitId unit,
        long home,
        Tenure tenure,
        Map<UnitId, Tenure> groups,
        List<Tenure> committee,
        List<Count> members,
        List<Count> fullMembers,
        List<Held> held) {

    /** Whether it was there on any day of a year. */
    public boolean stoodIn(int year) {
        return tenure.begunBy(LocalDate.of(year, 12, 31)) && !tenure.endedBy(LocalDate.of(year, 1, 1));
    }

    public int membersOn(LocalDate day) {
        return upTo(members, day);
    }

    public int fullMembersOn(LocalDate day) {
        return upTo(fullMembers, day);
    }

    /** A secretary and a deputy alone are no committee; 支部工作条例(试行) 第二十条. */
    public boolean hasCommittee(Span span) {
        return committee.stream().anyMatch(post -> post.throughout(span));
    }

    public List<UnitId> groupsIn(Span span) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().throughout(span))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How often the branch itself did it. */
    public int times(String kind, Span span) {
        return inSpan(kind, span).stream()
                .filter(one -> one.unit().equals(unit))
                .mapToInt(Held::times)
                .sum();
    }

    /** How many of its groups did it, each once. */
    public int groupsThatMet(String kind, Span span) {
        return (int) inSpan(kind, span).stream()
                .filter(one -> groups.containsKey(one.unit()) && one.times() > 0)
                .map(Held::unit)
                .distinct()
                .count();
    }

    /** As it would be with one more. */
    public BranchFacts with(Held more) {
        List<Held> all = new ArrayList<>(held);
        all.add(more);
        return new BranchFacts(unit, home, tenure, groups, committee, members, fullMembers, List.copyOf(all));
    }

    private List<Held> inSpan(String kind, Span span) {
        return held.stream()
                .filter(one -> one.kind().equals(kind) && span.contains(one.month()))
                .toList();
    }

    private static int upTo(List<Count> counts, LocalDate day) {
        return counts.stream()
                .filter(count -> !count.on().isAfter(day))
                .mapToInt(Count::number)
                .sum();
    }

    /** So many on a day. */
    public record Count(LocalDate on, int number) {}

    /** What a branch or group did in the month beginning on a day; periods never cut a month. */
    public record Held(UnitId unit, String kind, LocalDate month, int times) {}
}
