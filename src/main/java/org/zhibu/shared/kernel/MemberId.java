package org.zhibu.shared.kernel;

/** A person on the roster. */
public record MemberId(long home, long number) implements Placed {

    public static MemberId of(String text) {
        long[] parts = Placed.parse(text);
        return new MemberId(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return text();
    }
}
