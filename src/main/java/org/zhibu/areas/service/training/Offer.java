package org.zhibu.areas.service.training;

import java.time.LocalDate;
import org.zhibu.shared.kernel.Refused;

/**
 * What a committee offers.
 *
 * @param halfMinutes how long half a day is
 * @param places how many can take part
 * @param enrolBy the last day to enrol
 */
public record Offer(
        String title,
        CourseLevel level,
        Audience audience,
        String place,
        String lecturer,
        String content,
        Span span,
        int halfMinutes,
        int places,
        LocalDate enrolBy) {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 240;
    private static final int MOST_PLACES = 500;
    private static final int MOST_SLOTS = 60;

    public Offer {
        if (title.isBlank()) throw Refused.at("title", "training.title-missing");
        if (place.isBlank()) throw Refused.at("place", "training.place-missing");
        if (content.isBlank()) throw Refused.at("content", "training.content-missing");
        if (halfMinutes < SHORTEST || halfMinutes > LONGEST) throw Refused.at("hours", "training.hours-odd");
        if (places < 1 || places > MOST_PLACES) throw Refused.at("places", "training.places-odd", MOST_PLACES);
        if (enrolBy.isAfter(span.from()))
            throw Refused.at("enrolBy", "training.enrol-late", span.from().toString());
        int slots = span.slots().size();
        if (slots == 0) throw Refused.at("toOn", "training.only-weekend");
        if (slots > MOST_SLOTS) throw Refused.at("toOn", "training.too-long-course", MOST_SLOTS / 2);
    }

    /** Courses are entered late and planned ahead, by a year each way; another year is a slip of the pen. */
    public void check(LocalDate today) {
        int year = today.getYear();
        if (span.from().getYear() < year - 1 || span.to().getYear() > year + 1)
            throw Refused.at("fromOn", "training.far", String.valueOf(year - 1), String.valueOf(year + 1));
    }
}
