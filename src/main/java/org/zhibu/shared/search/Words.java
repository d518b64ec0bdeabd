package org.zhibu.shared.search;

import java.util.Locale;
import org.zhibu.shared.kernel.Searched;

/**
 * What is searched for; {@code kernel.holds} takes its text: full-width letters and digits forgiven.
 *
 * @param text as typed, without spaces around it
 */
public record Words(String text) {

    private static final int MOST = 40;

    public static Words of(String typed) {
        String text = Searched.plain(typed);
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
