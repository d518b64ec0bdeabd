package org.zhibu.areas.methods.openness;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One item of the catalogue, in one version.
 *
 * @param dueMonth by the end of which month of its period, null where it is due so many days after what happened
 * @param triggers kinds of fact, separated by spaces: without any in the period nothing is owed; empty where it is always owed
 * @param minDays working days it has to hang out, 0 where none are said
 * @param temporary whether temporary branches owe it too; 支部工作条例(试行) 第八条
 */
public record Item(
        String code,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String itemZh,
        String itemEn,
        Every every,
        @Nullable Integer dueMonth,
        String triggers,
        int minDays,
        boolean temporary,
        Basis basis,
        String clause) {

    public boolean inForceOn(LocalDate day) {
        return !fromOn.isAfter(day) && (toOn == null || toOn.isAfter(day));
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? itemEn : itemZh;
    }

    public List<String> triggerKinds() {
        return triggers.isBlank() ? List.of() : List.of(triggers.split(" ", -1));
    }
}
