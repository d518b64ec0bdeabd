package org.zhibu.areas.approach.project;

import java.time.LocalDate;
import org.zhibu.shared.kernel.Refused;

/** What the branch does as Party work for the goal, who answers for it, and by when. */
public record NewMeasure(String what, String owner, LocalDate dueOn) {

    public NewMeasure {
        if (what.isBlank()) throw Refused.at("what", "project.what-missing");
        if (owner.isBlank()) throw Refused.at("owner", "project.owner-missing");
    }
}
