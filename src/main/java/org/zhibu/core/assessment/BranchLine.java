package org.zhibu.core.assessment;

import java.math.BigDecimal;
import org.zhibu.shared.kernel.UnitId;

/**
 * A branch in the table of branches.
 *
 * @param owed duties whose last day lies in the period
 * @param done how many of them are done
 * @param overdue how many of them are past and not done
 * @param points the year to date
 * @param counted what could be had so far
 */
public record BranchLine(
        UnitId unit,
        String name,
        UnitId parent,
        String parentName,
        int owed,
        int done,
        int overdue,
        BigDecimal points,
        BigDecimal counted,
        BigDecimal possible) {}
