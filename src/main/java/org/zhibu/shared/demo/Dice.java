package org.zhibu.shared.demo;

import java.util.List;

/** The same "chance" at every run: what is drawn depends only on what it is drawn for. */
public record Dice(long seed) {

    /** A number from 0 to 99 for this purpose. */
    public int percent(Object... purpose) {
        return below(100, purpose);
    }

    /** A number from 0 to one less than the bound for this purpose. */
    public int below(int bound, Object... purpose) {
        long mixed = seed;
        for (Object part : purpose) mixed = mixed * 0x9E3779B97F4A7C15L + part.hashCode();
        mixed ^= mixed >>> 31;
        mixed *= 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 29;
        mixed *= 0x94D049BB133111EBL;
        mixed ^= mixed >>> 32;
        return (int) Math.floorMod(mixed, (long) bound);
    }

    public <T> T pick(List<T> from, Object... purpose) {
        return from.get(below(from.size(), purpose));
    }
}
