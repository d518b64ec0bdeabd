package org.zhibu.shared.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What is searched for; {@code kernel.holds} takes its text: full-width forms forgiven.
 *
 * @param text as typed, without spaces around it
 */
public record Words(String text) {

    private static final int MOST = 40;

    public static Words of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return new Words(text.length() > MOST ? text.substring(0, MOST) : text);
    }

    /** Whether there is enough to search for. */
    public boolean enough() {
        return !text.isEmpty();
    }

    /** A pattern for pinyin initials; one that matches nothing unless only letters were typed. */
    public String initials() {
        return text.matches("[A-Za-z]+") ? text.toLowerCase(Locale.ROOT) + "%" : "";
    }
}
