package org.zhibu.areas.methods.exchange.service;

import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.exchange.Reader;
import org.zhibu.areas.methods.exchange.repository.ReaderQueries;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** Finds out for whom somebody reads and writes. */
@Component("exchangeReaders")
public class Readers {

    private final ReaderQueries queries;

    Readers(ReaderQueries queries) {
        this.queries = queries;
    }

    /** The organisation being looked at, else the own branch of a member; refuses with 403 where there is neither. */
    public Reader of(Viewer viewer) {
        return maybe(viewer).orElseThrow(Forbidden::new);
    }

    private Optional<Reader> maybe(Viewer viewer) {
        Optional<Place> place = viewer.placeIfAny().filter(one -> viewer.may(Right.LOOK, one.path()));
        if (place.isPresent()) return Optional.of(reader(viewer, place.get(), true));
        return viewer.member().flatMap(queries::branchOf).map(branch -> reader(viewer, branch, false));
    }

    private static Reader reader(Viewer viewer, Place place, boolean looks) {
        return new Reader(
                place.unit(),
                place.home(),
                place.name(),
                place.path(),
                viewer.accountId(),
                looks,
                !looks || ExchangePolicy.mayWriteFor(viewer, place.kind(), place.path()));
    }

    /** A record in each scope the viewer may look at, else inside the own branch; what is in none of them is not here (404). */
    public <T> T find(Viewer viewer, BiFunction<Scope, Reader, Optional<T>> lookup) {
        Reader reader = maybe(viewer).orElseThrow(NotHere::new);
        Optional<T> own = lookup.apply(reader.scope(), reader);
        return own.or(() -> viewer.scopes(Right.LOOK).stream()
                        .map(scope -> lookup.apply(scope, reader))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseThrow(NotHere::new);
    }
}
