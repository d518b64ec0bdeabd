package org.zhibu.shared.security.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Grant;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Subtrees;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.security.repository.AccountRepository;
import org.zhibu.shared.security.repository.AccountRepository.GrantRow;

/** Makes the viewer of a request from the grants in force today: two statements, three with {@code ?org=}. */
@Component
public class Viewers {

    private final AccountRepository accounts;
    private final Subtrees subtrees;
    private final Clock clock;

    Viewers(AccountRepository accounts, Subtrees subtrees, Clock clock) {
        this.accounts = accounts;
        this.subtrees = subtrees;
        this.clock = clock;
    }

    /**
     * @param chosen the organisation named in the URL, which must be within reach
     * @param remembered the one looked at last, used only while it is within reach
     */
    public Viewer viewer(SignedIn account, @Nullable UnitId chosen, @Nullable UnitId remembered) {
        List<GrantRow> rows = accounts.grantsOf(account.accountId(), LocalDate.now(clock));
        List<UnitId> units = new ArrayList<>();
        for (GrantRow row : rows) if (row.unitId() != null) units.add(new UnitId(row.unitId()));
        UnitId asked = chosen != null ? chosen : remembered;
        if (asked != null) units.add(asked);
        Map<UnitId, Place> places = subtrees.places(units);
        List<Grant> grants =
                rows.stream().flatMap(row -> grant(row, places).stream()).toList();
        return new GrantedViewer(account, grants, standing(grants, places, chosen, remembered));
    }

    private static Optional<Grant> grant(GrantRow row, Map<UnitId, Place> places) {
        if (row.unitId() == null) return Optional.of(new Grant(row.role(), new UnitId(0), "", ""));
        UnitId unit = new UnitId(row.unitId());
        return Optional.ofNullable(places.get(unit))
                .map(place -> new Grant(row.role(), unit, place.name(), place.path()));
    }

    private @Nullable Place standing(
            List<Grant> grants, Map<UnitId, Place> places, @Nullable UnitId chosen, @Nullable UnitId remembered) {
        if (chosen != null) {
            Place place = places.get(chosen);
            if (place == null || !within(grants, place)) throw new NotHere();
            return place;
        }
        Place last = remembered == null ? null : places.get(remembered);
        if (last != null && within(grants, last)) return last;
        for (Grant grant : grants) {
            Place first = places.get(grant.unit());
            if (first != null) return first;
        }
        return grants.isEmpty() ? null : subtrees.root().orElse(null);
    }

    private static boolean within(List<Grant> grants, Place place) {
        return grants.stream().anyMatch(grant -> place.path().startsWith(grant.path()));
    }
}
