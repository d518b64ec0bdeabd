package org.zhibu.shared.kernel;

/** An organisation of the tree (committee, general branch, branch, group): a single number, base 36 in URLs. */
public record UnitId(long number) {

    public static UnitId of(String text) {
        try {
            if (text.length() > 20) throw new NotHere();
            return new UnitId(Long.parseLong(text, 36));
        } catch (NumberFormatException e) {
            throw new NotHere(e);
        }
    }

    public String text() {
        return Long.toString(number, 36);
    }

    @Override
    public String toString() {
        return text();
    }
}
