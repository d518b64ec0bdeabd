package org.zhibu.shared.ui;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param total rows in all
 */
public record PageOf<T>(List<T> rows, int number, int size, long total) {

    /** A part of what was read whole, for its sums. */
    public static <T> PageOf<T> of(List<T> all, Ask part) {
        int from = Math.min(part.offset(), all.size());
        int to = Math.min(from + part.size(), all.size());
        return new PageOf<>(all.subList(from, to), part.number(), part.size(), all.size());
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long first() {
        return total == 0 ? 0 : (long) (number - 1) * size + 1;
    }

    public long last() {
        return Math.min((long) number * size, total);
    }

    /** Which part of a list is asked for; sizes other than 20, 50 and 100 become 20. */
    public record Ask(int number, int size) {

        public static Ask of(int number, int size) {
            return new Ask(Math.max(1, Math.min(number, 100_000)), size == 50 || size == 100 ? size : 20);
        }

        public int offset() {
            return (number - 1) * size;
        }
    }
}
