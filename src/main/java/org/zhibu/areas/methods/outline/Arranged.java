package org.zhibu.areas.methods.outline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.kernel.Refused;

/**
 * An activity as a branch arranges it for itself.
 *
 * @param on the day it is planned for, the last of its month where only the month is settled
 * @param agenda one step a line
 * @param topic the item of the year's plan of study it carries out, null for none
 */
public record Arranged(
        String title,
        ActivityKind kind,
        LocalDate on,
        boolean wholeMonth,
        int minutesLong,
        String place,
        String owner,
        String agenda,
        String preparation,
        @Nullable Topic topic) {

    private static final int MOST = 24 * 60;

    /** An item of the year's plan of study. */
    public record Topic(PlanId plan, int number) {

        public static Topic of(String text) {
            int dot = text.lastIndexOf('.');
            if (dot < 0 || !text.substring(dot + 1).matches("\\d{1,3}"))
                throw Refused.at("topic", "outline.topic-gone");
            return new Topic(PlanId.of(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
        }

        @Override
        public String toString() {
            return plan + "." + number;
        }
    }

    public Arranged {
        if (title.isBlank()) throw Refused.at("title", "outline.title-missing");
        if (kind.isTalk()) throw Refused.at("kind", "outline.no-talks");
        if (minutesLong < 1 || minutesLong > MOST) throw Refused.at("minutesLong", "outline.minutes-odd");
        if (wholeMonth) on = on.withDayOfMonth(on.lengthOfMonth());
    }
}
