package org.zhibu.shared.kernel;

/**
 * The organisation a viewer is looking at.
 *
 * @param path dotted numbers from the root, ending in a dot
 * @param trail names of the organisations above, from the top, joined for display
 */
public record Place(UnitId unit, long home, String name, UnitKind kind, String path, String trail) {

    public Scope scope() {
        return Scope.below(path);
    }
}
