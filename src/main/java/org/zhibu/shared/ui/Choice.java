package org.zhibu.shared.ui;

import org.jspecify.annotations.Nullable;

/** One option of a select or a group of radios. */
public record Choice(String value, String text, @Nullable String note) {

    public static Choice of(Object value, String text) {
        return new Choice(value.toString(), text, null);
    }
}
