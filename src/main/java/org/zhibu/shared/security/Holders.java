package org.zhibu.shared.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.security.repository.HolderRepository;

/** Who holds a role where today, as accounts; for telling them something. */
@Component
public class Holders {

    private final HolderRepository holders;
    private final Clock clock;

    Holders(HolderRepository holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
    }

    /** The secretary and the officers of exactly this branch. */
    public Set<Long> keepersOf(UnitId branch) {
        return holders.holding(
                List.of(branch.number()), List.of(Role.SECRETARY, Role.BRANCH_OFFICER), LocalDate.now(clock));
    }

    /**
     * The officers of the lowest committee on the way from the top to this organisation that has any.
     *
     * @param path dotted numbers from the root, ending in a dot
     */
    public Set<Long> nearestOverseers(String path) {
        List<Long> chain = chain(path);
        LocalDate today = LocalDate.now(clock);
        for (int at = chain.size() - 1; at >= 0; at--) {
            Set<Long> here = holders.holding(List.of(chain.get(at)), List.of(Role.COMMITTEE_OFFICER), today);
            if (!here.isEmpty()) return here;
        }
        return Set.of();
    }

    /** The secretaries and officers of each of these branches; a branch without any is left out. */
    public Map<UnitId, Set<Long>> keepersOf(Collection<UnitId> branches) {
        List<Long> units = branches.stream().map(UnitId::number).toList();
        return holders.held(units, List.of(Role.SECRETARY, Role.BRANCH_OFFICER), LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(
                        one -> new UnitId(one.unitId()),
                        Collectors.mapping(HolderRepository.Holding::accountId, Collectors.toSet())));
    }

    /** All officers of committees at or above each of these organisations, by path. */
    public Map<String, Set<Long>> overseersOf(Collection<String> paths) {
        Set<Long> units = paths.stream().flatMap(path -> chain(path).stream()).collect(Collectors.toSet());
        List<HolderRepository.Holding> found =
                holders.held(units, List.of(Role.COMMITTEE_OFFICER), LocalDate.now(clock));
        Map<String, Set<Long>> overseers = new HashMap<>();
        for (String path : paths)
            overseers.put(
                    path,
                    found.stream()
                            .filter(one -> chain(path).contains(one.unitId()))
                            .map(HolderRepository.Holding::accountId)
                            .collect(Collectors.toSet()));
        return overseers;
    }

    private static List<Long> chain(String path) {
        return Arrays.stream(path.split("\\.", -1))
                .filter(part -> !part.isEmpty())
                .map(Long::parseLong)
                .toList();
    }

    public Optional<Long> accountOf(MemberId member) {
        return holders.accountOf(member);
    }

    /** The accounts of those of these members who have one. */
    public Set<Long> accountsOf(Collection<MemberId> members) {
        return members.isEmpty() ? Set.of() : holders.accountsOf(members);
    }
}
