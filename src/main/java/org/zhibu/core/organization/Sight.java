package org.zhibu.core.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** Who sees the tree: whoever may look into a subtree, and the administrator, who sets it up without seeing people. */
public final class Sight {

    private Sight() {}

    public static <T> T find(Viewer viewer, Function<Scope, Optional<T>> lookup) {
        return scopes(viewer).stream()
                .map(lookup)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    public static List<Scope> scopes(Viewer viewer) {
        return Stream.concat(viewer.scopes(Right.LOOK).stream(), viewer.scopes(Right.ADMINISTER).stream())
                .distinct()
                .toList();
    }
}
