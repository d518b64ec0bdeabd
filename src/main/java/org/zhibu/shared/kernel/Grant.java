package org.zhibu.shared.kernel;

/** One role of a viewer in one organisation, valid today. */
public record Grant(Role role, UnitId unit, String unitName, String path) {

    public Scope scope() {
        return Scope.below(path);
    }

    public boolean allows(Right right, String atPath) {
        return role.allows(right) && atPath.startsWith(path);
    }
}
