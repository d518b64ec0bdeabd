package org.zhibu.areas.foundation.norm;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.shared.kernel.Refused;

/**
 * One version of a norm.
 *
 * @param changes what is new against the version before
 * @param uses the duties it backs, as codes of the rules of activities and words of posts
 */
public record Edition(String title, String text, LocalDate fromOn, String changes, List<String> uses) {

    public Edition {
        uses = List.copyOf(uses);
        if (title.isBlank()) throw Refused.at("title", "norm.title-missing");
        if (text.isBlank()) throw Refused.at("text", "norm.text-missing");
    }
}
