package org.zhibu.areas.methods.openness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;

/**
 * What was made public when and where.
 *
 * @param year the year it belongs to, which may be the one before it was made public
 * @param part which period of that year, from 1; 0 where the day says it
 * @param spot where exactly, such as the board of the ground floor; may be blank
 * @param to the last day it hung out, null where it simply stands or was said once
 * @param approvedBy who went through it before, may be blank; 党务公开条例(试行) 第十五条
 * @param activity the meeting it was said at or decided by, null for none
 * @param article the article of the portal that says it, null for none
 */
public record Disclosure(
        String item,
        int year,
        int part,
        String title,
        Venue venue,
        String spot,
        LocalDate from,
        @Nullable LocalDate to,
        String approvedBy,
        @Nullable RecordRef activity,
        @Nullable Told article) {

    /** The article of the portal it stands in. */
    public record Told(ArticleId id, String title) {}

    private static final int FRIDAY = 5;

    public Disclosure {
        if (article != null) venue = Venue.PORTAL;
        if (title.isBlank()) throw Refused.at("title", "openness.title-missing");
        if (to != null && to.isBefore(from)) throw Refused.at("to", "openness.to-before-from", from.toString());
    }

    /** With the period filled in: the one of the day where none was chosen, the whole year where there is only that. */
    public Disclosure of(Item asked) {
        int chosen = asked.every().parts() == 1 ? 1 : part == 0 ? asked.every().partOf(from) : part;
        return new Disclosure(item, year, chosen, title, venue, spot, from, to, approvedBy, activity, article);
    }

    /** Working days it hung out as far as weekends tell; 0 where no last day was said. */
    public static int workingDays(LocalDate from, @Nullable LocalDate to) {
        if (to == null) return 0;
        return (int) from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= FRIDAY)
                .count();
    }

    /** Refuses what cannot be, given the item and today. */
    public void check(Item asked, LocalDate today) {
        if (from.isAfter(today)) throw Refused.at("from", "openness.from-in-the-future", today.toString());
        if (from.getYear() < year - 1)
            throw Refused.at("from", "openness.from-too-early", String.valueOf(year), String.valueOf(year - 1));
        if (part < 1 || part > asked.every().parts()) throw Refused.at("part", "openness.part-odd");
        if (asked.every().start(year, part).isAfter(today)) throw Refused.at("year", "openness.year-ahead");
        if (year < from.getYear() - 1) throw Refused.at("year", "openness.year-past", String.valueOf(from.getYear()));
    }
}
