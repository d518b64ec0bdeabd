package org.zhibu.shared.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Answer;

/**
 * A feature on the page of its area. Its name is the message {@code area.<key>}, what it is for {@code area.<key>.what}.
 */
public interface AreaFeature {

    Area area();

    /** All areas it stands in; what lives in core may serve two. */
    default Set<Area> areas() {
        return Set.of(area());
    }

    /** The word of the feature, such as {@code funding}. */
    String key();

    /** Position on the page, ascending. */
    int order();

    /** Name of an icon of the kit. */
    String icon();

    /** Its first page for the organisation being looked at, without {@code ?org=}. */
    String href();

    boolean visible(Viewer viewer, Place place);

    /** How it stands in the organisation and everything below it; a fixed number of statements. */
    Standing standing(Viewer viewer, Place place, LocalDate today);

    /**
     * @param figures one or two for the top of the page, the most needed first: the page shows six, those of features at
     *     home in the area before those of others, the first of each before the second of any. Each opens the rows behind it; one that is a count opens as many rows as it says
     * @param due what waits to be done
     * @param late how much of that is overdue
     * @param done what was done this year
     * @param next the next step of the viewer, null where there is none
     */
    record Standing(
            List<Figure> figures,
            long due,
            long late,
            long done,
            @Nullable Answer next) {

        public static Standing of(long due, long late, long done, @Nullable Answer next, Figure... figures) {
            return new Standing(List.of(figures), due, late, done, next);
        }
    }

    /**
     * @param key message of what is counted
     * @param value in words, with its unit
     * @param href the rows behind it
     */
    record Figure(String key, String value, String href) {}
}
