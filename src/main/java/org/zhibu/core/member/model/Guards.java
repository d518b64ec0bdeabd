package org.zhibu.core.member.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.shared.kernel.Refused;

/** What no entry of the roster may say. */
public final class Guards {

    private Guards() {}

    public static MemberDetails check(MemberDetails details, LocalDate today) {
        if (details.name().isBlank()) throw Refused.at("name", "member.name.missing");
        notInFuture("birthOn", details.birthOn(), today);
        notInFuture("joinedOn", details.joinedOn(), today);
        notInFuture("fullOn", details.fullOn(), today);
        notInFuture("lostOn", details.lostOn(), today);
        if (before(details.joinedOn(), details.birthOn())) throw Refused.at("joinedOn", "member.joined.before-birth");
        if (details.category().equals("02") && details.fullOn() != null)
            throw Refused.at("fullOn", "member.full.probationary");
        if (before(details.fullOn(), details.joinedOn())) throw Refused.at("fullOn", "member.full.before-joined");
        return details;
    }

    private static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static void notInFuture(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) throw Refused.at(field, "member.date.future");
    }
}
