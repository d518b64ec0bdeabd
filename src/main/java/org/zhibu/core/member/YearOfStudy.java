package org.zhibu.core.member;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;

/** Asked by the roster, answered by the module that keeps the hours: how far each is with this year's study. */
public interface YearOfStudy {

    /** Of those of the members who are in the scope. */
    Map<MemberId, Progress> of(Scope scope, Collection<MemberId> members);

    /**
     * Hours of one person this year.
     *
     * @param expected what would be due by today, going evenly
     */
    record Progress(BigDecimal hours, BigDecimal required, BigDecimal expected) {

        /** The part of a year's hours that the days gone by ask for, one decimal. */
        public static BigDecimal expected(BigDecimal required, LocalDate today) {
            return required.multiply(BigDecimal.valueOf(today.getDayOfYear()))
                    .divide(BigDecimal.valueOf(today.lengthOfYear()), 1, RoundingMode.HALF_UP);
        }
    }
}
