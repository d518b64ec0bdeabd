package org.zhibu.core.study.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one person studied on one day. Half a day gives at most so many hours and a day at most so many, over all
 * sources of that day together; the earlier source counts first.
 */
public record StudyDay(BigDecimal halfDayCap, BigDecimal dayCap) {

    /** The half days part at half past twelve. */
    static final LocalTime NOON = LocalTime.of(12, 30);

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final int DAY = 24 * 60;

    /** A source as it was held. */
    public record Session(long id, LocalTime startsAt, int minutesLong, BigDecimal perHour) {}

    /** What a source is worth on that day. */
    public record Worth(long id, BigDecimal hours) {}

    public List<Worth> worth(List<Session> sessions) {
        BigDecimal morning = halfDayCap;
        BigDecimal afternoon = halfDayCap;
        BigDecimal day = dayCap;
        List<Worth> worth = new ArrayList<>();
        for (Session session : inOrder(sessions)) {
            BigDecimal early = hours(morningMinutes(session), session).min(morning);
            BigDecimal late = hours(session.minutesLong() - morningMinutes(session), session)
                    .min(afternoon);
            BigDecimal both = early.add(late).setScale(1, RoundingMode.HALF_UP).min(day);
            morning = morning.subtract(early);
            afternoon = afternoon.subtract(late);
            day = day.subtract(both);
            worth.add(new Worth(session.id(), both));
        }
        return worth;
    }

    private static List<Session> inOrder(List<Session> sessions) {
        return sessions.stream()
                .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::id))
                .toList();
    }

    /** What runs past midnight counts for the day it began. */
    private static int morningMinutes(Session session) {
        int start = session.startsAt().toSecondOfDay() / 60;
        int noon = NOON.toSecondOfDay() / 60;
        int end = Math.min(start + session.minutesLong(), DAY);
        return Math.max(0, Math.min(end, noon) - start);
    }

    private static BigDecimal hours(int minutes, Session session) {
        return session.perHour().multiply(BigDecimal.valueOf(minutes)).divide(HOUR, 4, RoundingMode.HALF_UP);
    }
}
