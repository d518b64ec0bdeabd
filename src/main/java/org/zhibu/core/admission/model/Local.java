package org.zhibu.core.admission.model;

import java.time.LocalDate;

/**
 * What a place may set, as in force on one day; months are calendar months, 0 asks for nothing.
 *
 * @param waitMonths between application and activist
 * @param contactLoad how many people one contact may have, 0 without limit
 * @param noticeFirstDay whether the day of posting counts
 * @param confirmLeadDays how long before the end of probation one may apply
 * @param confirmMonths from the application for confirmation to the meeting
 * @param formYearBound whether a form may not be used in another year
 * @param endsDayBefore whether the last day of probation is written as the day before it is over
 */
public record Local(
        int waitMonths,
        int contactLoad,
        int preExamMonths,
        int trainingMonths,
        int reviewMonths,
        boolean noticeFirstDay,
        int confirmLeadDays,
        int confirmMonths,
        boolean formYearBound,
        boolean endsDayBefore) {

    /** As shipped. */
    public static final Local SHIPPED = new Local(0, 0, 1, 12, 12, true, 7, 1, false, false);

    /** How the end of probation is written here. */
    public LocalDate written(LocalDate end) {
        return endsDayBefore ? end.minusDays(1) : end;
    }
}
