package org.zhibu.shared.kernel;

/** What somebody types to search for. */
public final class Searched {

    private static final int IDEOGRAPHIC_SPACE = 0x3000;
    private static final int TO_PLAIN = 0xFF21 - 'A';

    private Searched() {}

    /** Full-width letters, digits and spaces become plain ones; Chinese punctuation stays, for titles have it. */
    public static String plain(String typed) {
        return typed.codePoints()
                .map(Searched::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static int plain(int sign) {
        if (sign == IDEOGRAPHIC_SPACE) return ' ';
        int narrow = sign - TO_PLAIN;
        return narrow < 128 && narrow > 0 && Character.isLetterOrDigit(narrow) ? narrow : sign;
    }
}
