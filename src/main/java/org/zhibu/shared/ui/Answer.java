package org.zhibu.shared.ui;

import org.jspecify.annotations.Nullable;

/**
 * One of the three answers on top of a page: to do, done, next.
 *
 * @param strong the finding; a link when there is an address
 * @param late whether something is overdue
 */
public record Answer(
        String strong,
        @Nullable String text,
        @Nullable String note,
        @Nullable String href,
        boolean late) {

    public static Answer of(String strong, @Nullable String text) {
        return new Answer(strong, text, null, null, false);
    }

    public static Answer late(String strong, @Nullable String text) {
        return new Answer(strong, text, null, null, true);
    }

    public static Answer link(String strong, String href) {
        return new Answer(strong, null, null, href, false);
    }

    public Answer noting(String words) {
        return new Answer(strong, text, words, href, late);
    }
}
