package org.zhibu.shared.rule;

import java.util.Locale;

/** One entry of a code list, with its name in both languages. */
public record Code(String code, String zh, String en) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
