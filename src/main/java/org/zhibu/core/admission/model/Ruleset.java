package org.zhibu.core.admission.model;

import java.time.LocalDate;

/** The two texts of the regulation. 发展党员工作细则(2026) 第四十四条: in force from the day it was issued; earlier steps are not reopened. */
public enum Ruleset {
    V2014,
    V2026;

    /** The day the text of 2026 was issued. */
    public static final LocalDate REVISED = LocalDate.of(2026, 5, 11);

    /** The text by which a step of this day is judged. */
    public static Ruleset on(LocalDate day) {
        return day.isBefore(REVISED) ? V2014 : V2026;
    }
}
