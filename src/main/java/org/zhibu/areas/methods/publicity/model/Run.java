package org.zhibu.areas.methods.publicity.model;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Some words that look alike.
 *
 * @param text a line break is a line break
 * @param href an address that has passed {@link Address}, null for no link
 */
record Run(
        String text, boolean strong, boolean em, @Nullable String href) {

    /** Signs that are no words, among them those that turn the direction of a text round. */
    private static final String UNSEEN = "[\\p{Cntrl}&&[^\n]]|[\\u202A-\\u202E\\u2066-\\u2069]";

    static Run plain(String text) {
        return new Run(text, false, false, null);
    }

    Run saying(String other) {
        return new Run(other, strong, em, href);
    }

    boolean looksLike(Run other) {
        return strong == other.strong && em == other.em && java.util.Objects.equals(href, other.href);
    }

    /** Written so that nothing in it can be taken for an element. */
    String html() {
        String html = Entities.escape(text.replaceAll(UNSEEN, "")).replace("\n", "<br>");
        if (em) html = "<em>" + html + "</em>";
        if (strong) html = "<strong>" + html + "</strong>";
        if (href != null)
            html = "<a href=\"" + Entities.escape(href) + "\" rel=\"noopener noreferrer nofollow\">" + html + "</a>";
        return html;
    }
}
