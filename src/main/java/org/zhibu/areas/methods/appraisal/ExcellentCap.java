package org.zhibu.areas.methods.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many may be rated 优秀: a share of those who are rated, by the setting in force. No national figure binds it; a third
 * is common. 33.33 means a third, so the share is cut after two decimals before it is compared: 4 of 12 are within.
 *
 * @param percent of 100
 */
public record ExcellentCap(BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public boolean allows(int excellent, int rated) {
        if (excellent == 0) return true;
        if (rated == 0) return false;
        BigDecimal share =
                BigDecimal.valueOf(excellent).multiply(HUNDRED).divide(BigDecimal.valueOf(rated), 2, RoundingMode.DOWN);
        return share.compareTo(percent) <= 0;
    }

    /** The most that are within. */
    public int most(int rated) {
        int most = 0;
        while (most < rated && allows(most + 1, rated)) most++;
        return most;
    }
}
