package org.zhibu.core.access.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.core.access.repository.UnitPeopleQueries;
import org.zhibu.core.organization.UnitPeople;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Tells the pages of the tree how many people there are and who they are. */
@Component
class PeopleOfUnits implements UnitPeople {

    private final UnitPeopleQueries queries;

    PeopleOfUnits(UnitPeopleQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<UnitId, Heads> headsOf(Scope scope, Collection<UnitId> units, LocalDate on) {
        Map<UnitId, Heads> heads = new HashMap<>();
        if (units.isEmpty()) return heads;
        queries.countsOf(scope, units, on)
                .forEach(count ->
                        heads.put(new UnitId(count.unitId()), new Heads(count.members(), count.fullMembers())));
        return heads;
    }

    @Override
    public Map<MemberId, String> namesOf(Scope scope, Collection<MemberId> members) {
        Map<MemberId, String> names = new HashMap<>();
        if (members.isEmpty()) return names;
        queries.namesOf(scope, members).forEach(name -> names.put(new MemberId(name.homeId(), name.id()), name.name()));
        return names;
    }
}
