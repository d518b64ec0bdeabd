package org.zhibu.core.assessment;

import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.service.Rebuilding;

/** The front door to recomputing: normally a job does it within a second or two of a change. */
@Component
public class Recompute {

    private final Rebuilding rebuilding;

    Recompute(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
    }

    /** Works off every mark there is, now. */
    public void pending() {
        rebuilding.pending();
    }

    /** Recomputes all organisations for a year from the facts, whether marked or not. */
    public void everything(int year) {
        rebuilding.everything(year);
    }

    /** Marks every branch for the year of today: what is due has changed with the date. Once a day is enough. */
    public void newDay() {
        rebuilding.newDay();
    }
}
