package org.zhibu.areas.methods.publicity.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.publicity.Audience;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Subtrees;
import org.zhibu.shared.kernel.UnitId;

/** Whom an organisation can write for: its own members, all below a committee it belongs to, everyone. */
@Component("publicityAudiences")
public class Audiences {

    private final Subtrees subtrees;

    Audiences(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** @param name of the organisation, null where everyone is meant */
    public record Choosable(
            Audience audience,
            @Nullable UnitId toUnit,
            @Nullable String name) {

        /** The word in the form. */
        public String value() {
            return audience == Audience.SUBTREE && toUnit != null ? toUnit.text() : audience.name();
        }
    }

    public Place placeOf(UnitId unit) {
        return subtrees.place(unit).orElseThrow(NotHere::new);
    }

    /** From the nearest to the widest. */
    public List<Choosable> of(Place place) {
        List<UnitId> chain = Arrays.stream(place.path().split("\\.", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> new UnitId(Long.parseLong(part)))
                .toList();
        List<Choosable> all = new ArrayList<>();
        if (place.kind().isBranch()) all.add(new Choosable(Audience.BRANCH, place.unit(), place.name()));
        subtrees.places(chain).values().stream()
                .filter(one -> one.kind().isAboveBranch())
                .sorted(Comparator.comparing((Place one) -> one.path().length()).reversed())
                .forEach(one -> all.add(new Choosable(Audience.SUBTREE, one.unit(), one.name())));
        all.add(new Choosable(Audience.EVERYONE, null, null));
        return all;
    }

    /** The one of this word; refuses any other. */
    public Choosable chosen(Place place, String value) {
        return of(place).stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .orElseThrow(() -> Refused.at("audience", "publicity.audience-missing"));
    }

    /** What a new article begins with: its own people. */
    public Choosable first(Place place) {
        return of(place).get(0);
    }
}
