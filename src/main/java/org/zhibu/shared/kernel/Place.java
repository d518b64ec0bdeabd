package org.zhibu.shared.kernel;

/**
 * The organisation a viewer is looking at.
 *
 * @param name the short name, as pages say it
 * @param fullName the name in full, as papers need it
 * @param path dotted numbers from the root, ending in a dot
 * @param trail names of the organisations above, from the top, joined for display
 */
public record Place(UnitId unit, long home, String name, String fullName, UnitKind kind, String path, String trail) {

    /** A place whose name in full is not asked for. */
    public Place(UnitId unit, long home, String name, UnitKind kind, String path, String trail) {
        this(unit, home, name, name, kind, path, trail);
    }

    public Scope scope() {
        return Scope.below(path);
    }
}
