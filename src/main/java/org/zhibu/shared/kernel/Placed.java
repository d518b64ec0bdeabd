package org.zhibu.shared.kernel;

/** An id that carries its placement: the home a row is stored under, and a number unique everywhere. */
public interface Placed {

    long home();

    long number();

    /** The id as it stands in URLs: home and number in base 36, {@code 3k-10zv}. */
    default String text() {
        return Long.toString(home(), 36) + "-" + Long.toString(number(), 36);
    }

    /** The two parts of {@link #text()}; anything else is no id of ours, so there is nothing here. */
    static long[] parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1 || text.length() > 40) throw new NotHere();
        try {
            return new long[] {Long.parseLong(text.substring(0, dash), 36), Long.parseLong(text.substring(dash + 1), 36)
            };
        } catch (NumberFormatException e) {
            throw new NotHere(e);
        }
    }
}
