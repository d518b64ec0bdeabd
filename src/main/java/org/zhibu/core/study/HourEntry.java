package org.zhibu.core.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhibu.shared.kernel.RecordRef;

/** Hours one person got from one source; none are left where the day was full already. */
public record HourEntry(LocalDate heldOn, String title, BigDecimal hours, RecordRef source) {}
