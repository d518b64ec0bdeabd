package org.zhibu.areas.approach.project;

import java.math.BigDecimal;

/** Whether more or less is better; message {@code project.direction.<name>}. */
public enum Direction {
    UP,
    DOWN;

    /** Whether a value is at least as good as another. */
    public boolean reaches(BigDecimal value, BigDecimal wanted) {
        int compared = value.compareTo(wanted);
        return this == UP ? compared >= 0 : compared <= 0;
    }
}
