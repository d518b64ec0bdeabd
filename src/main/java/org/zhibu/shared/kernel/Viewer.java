package org.zhibu.shared.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who is looking, with which roles, at which organisation. A controller takes it as an argument. */
public interface Viewer {

    long accountId();

    String name();

    /** The person on the roster behind the account; empty for an administrator who is on no roster. */
    Optional<MemberId> member();

    List<Grant> grants();

    /** The organisation in {@code ?org=}, else the first the viewer may look at; refuses with 404 what is out of reach. */
    Place place();

    /** As {@link #place()}, but empty for a member without any role and on an empty database. */
    Optional<Place> placeIfAny();

    /** Whether one of the grants allows this at the organisation of the path. */
    default boolean may(Right right, String path) {
        return grants().stream().anyMatch(grant -> grant.allows(right, path));
    }

    /** Whether one of the grants allows this anywhere. */
    default boolean may(Right right) {
        return grants().stream().anyMatch(grant -> grant.role().allows(right));
    }

    /** Refuses with 403 unless {@link #may(Right, String)}. */
    default void must(Right right, String path) {
        if (!may(right, path)) throw new Forbidden();
    }

    /** The scopes in which the viewer may do this, usually one. */
    default List<Scope> scopes(Right right) {
        return grants().stream()
                .filter(grant -> grant.role().allows(right))
                .map(Grant::scope)
                .distinct()
                .toList();
    }

    /** Looks a record up in each scope the viewer may look at; what is in none of them is not here (404). */
    default <T> T find(Function<Scope, Optional<T>> lookup) {
        return find(Right.LOOK, lookup);
    }

    default <T> T find(Right right, Function<Scope, Optional<T>> lookup) {
        return scopes(right).stream()
                .map(lookup)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
