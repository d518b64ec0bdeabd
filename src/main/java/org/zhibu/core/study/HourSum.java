package org.zhibu.core.study;

import java.math.BigDecimal;
import org.zhibu.shared.kernel.MemberId;

/** Hours of one member in a year. */
public record HourSum(MemberId member, BigDecimal hours) {}
