package org.zhibu.core.access.service;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Subtrees;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.Accounts.Held;

/** Who may open accounts, issue codes and give roles. */
@Component
public class AccessPolicy {

    private final Accounts accounts;
    private final Subtrees subtrees;

    AccessPolicy(Accounts accounts, Subtrees subtrees) {
        this.accounts = accounts;
        this.subtrees = subtrees;
    }

    public boolean maySee(Viewer viewer, String path) {
        return mayIssue(viewer, path) || mayAppointOfficer(viewer, path);
    }

    /** From the roster: those who keep it. The administrator sees no members and issues none of their codes. */
    public boolean mayIssue(Viewer viewer, String path) {
        return viewer.may(Right.LEAD_BRANCH, path) || viewer.may(Right.OVERSEE, path);
    }

    /** Officers and administrators give roles at and below their own organisation. */
    public boolean mayAppointOfficer(Viewer viewer, String path) {
        return viewer.may(Right.ADMINISTER, path) || viewer.may(Right.OVERSEE, path);
    }

    public boolean mayGive(Viewer viewer, Role role, Place place) {
        if (!mayAppointOfficer(viewer, place.path())) return false;
        return switch (role) {
            case ADMINISTRATOR -> viewer.may(Right.ADMINISTER, place.path()) && place.kind() == UnitKind.COMMITTEE;
            case COMMITTEE_OFFICER -> place.kind().isAboveBranch();
            case SECRETARY, BRANCH_OFFICER -> place.kind().isBranch();
            case MEMBER -> false;
        };
    }

    /** A new code is a key to everything the account may do: only who may give all its roles may issue one. */
    public boolean mayIssueTo(Viewer viewer, long account) {
        if (account == viewer.accountId()) return false;
        List<Held> roles = accounts.rolesOf(account);
        Map<UnitId, Place> places = subtrees.places(roles.stream()
                .flatMap(held -> java.util.stream.Stream.ofNullable(held.unit()))
                .toList());
        return roles.stream().allMatch(held -> covers(viewer, held, places));
    }

    private static boolean covers(Viewer viewer, Held held, Map<UnitId, Place> places) {
        if (held.unit() == null) return viewer.may(Right.ADMINISTER, "");
        Place place = places.get(held.unit());
        if (place == null) return true;
        return switch (held.role()) {
            case ADMINISTRATOR -> viewer.may(Right.ADMINISTER, place.path());
            case COMMITTEE_OFFICER, SECRETARY ->
                viewer.may(Right.OVERSEE, place.path()) || viewer.may(Right.ADMINISTER, place.path());
            case BRANCH_OFFICER, MEMBER ->
                viewer.may(Right.OVERSEE, place.path()) || viewer.may(Right.LEAD_BRANCH, place.path());
        };
    }
}
