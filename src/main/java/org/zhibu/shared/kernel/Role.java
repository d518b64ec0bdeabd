package org.zhibu.shared.kernel;

import java.util.EnumSet;
import java.util.Set;

/** The roles a grant can give; each is a set of rights in a subtree. */
public enum Role {
    ADMINISTRATOR(Right.ADMINISTER),
    COMMITTEE_OFFICER(Right.LOOK, Right.OVERSEE),
    SECRETARY(Right.LOOK, Right.KEEP_BRANCH, Right.LEAD_BRANCH),
    BRANCH_OFFICER(Right.LOOK, Right.KEEP_BRANCH),
    MEMBER();

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = rights.length == 0 ? Set.of() : Set.copyOf(EnumSet.of(rights[0], rights));
    }

    public boolean allows(Right right) {
        return rights.contains(right);
    }
}
