package org.zhibu.shared.audit;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Viewer;

/** Who did it: an account by name, or the system itself. */
public record Actor(@Nullable Long accountId, String name) {

    /** The system itself, as it stands in the journal. */
    public static final Actor SYSTEM = new Actor(null, "zhibu");

    public static Actor of(Viewer viewer) {
        return new Actor(viewer.accountId(), viewer.name());
    }
}
