package org.zhibu.shared.area;

import java.util.Locale;

/** The four areas in which the article asks for something new. */
public enum Area {
    SERVICE,
    APPROACH,
    FOUNDATION,
    METHODS;

    /** The word in addresses, messages and assessment schemes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String href() {
        return "/areas/" + word();
    }
}
