package org.zhibu.areas.methods.ballot;

import java.util.Locale;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;

/**
 * The number printed on every slip that opens the published list, and the secret part that only slips tell.
 *
 * @param key 12 characters, without dashes
 */
public record ListNumber(BoxId box, String key) {

    /** As it is printed, {@code 1-a3-7KQ2-M9XA-PD4T}. */
    public String text() {
        return "%s-%s-%s-%s".formatted(box.text(), key.substring(0, 4), key.substring(4, 8), key.substring(8));
    }

    public static ListNumber of(String typed) {
        String[] parts = typed.strip().replaceAll("[\\s－–—_]", "-").split("-", 3);
        try {
            if (parts.length < 3) throw new NotHere();
            return new ListNumber(
                    BoxId.of((parts[0] + "-" + parts[1]).toLowerCase(Locale.ROOT)),
                    parts[2].replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
        } catch (NotHere e) {
            throw Refused.at("list", "ballot.list-unknown");
        }
    }
}
