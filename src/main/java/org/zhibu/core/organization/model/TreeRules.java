package org.zhibu.core.organization.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.UnitKind;

/** Which organisation may stand under which. */
public final class TreeRules {

    private TreeRules() {}

    /**
     * A committee holds everything but groups, a general branch holds branches, a branch holds groups, a group
     * holds nothing; only a committee stands alone.
     */
    public static void mustFit(@Nullable UnitKind parent, UnitKind child) {
        if (!fits(parent, child)) throw Refused.at("kind", "organization.unit.does-not-fit");
    }

    /** What can be set up below an organisation of this kind, or without one. */
    public static List<UnitKind> below(@Nullable UnitKind parent) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> fits(parent, kind))
                .toList();
    }

    private static boolean fits(@Nullable UnitKind parent, UnitKind child) {
        return switch (child) {
            case COMMITTEE -> parent == null || parent == UnitKind.COMMITTEE;
            case GENERAL_BRANCH -> parent == UnitKind.COMMITTEE;
            case BRANCH, JOINT_BRANCH, TEMPORARY_BRANCH -> parent != null && parent.isAboveBranch();
            case GROUP -> parent != null && parent.isBranch();
        };
    }
}
