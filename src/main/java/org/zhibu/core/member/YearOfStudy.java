package org.zhibu.core.member;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.zhibu.shared.kernel.MemberId;

/** Asked by the roster, answered by the module that keeps the hours: how far each is with this year's study. */
public interface YearOfStudy {

    /** Of those who owe hours; who is exempt is missing. */
    Map<MemberId, Progress> of(Collection<MemberId> members);

    /**
     * Hours of one person this year.
     *
     * @param expected what would be due by today, going evenly
     */
    record Progress(BigDecimal hours, BigDecimal required, BigDecimal expected) {}
}
