package org.zhibu.areas.approach.project;

import java.util.List;
import java.util.stream.Stream;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Refused;

/**
 * What a project is about.
 *
 * @param how how Party work serves the goal
 */
public record ProjectPlan(String title, int firstYear, int lastYear, String how, Goal goal) {

    /** So many years a project may take. */
    public static final int YEARS = 3;

    public ProjectPlan {
        if (title.isBlank()) throw Refused.at("title", "project.title-missing");
        if (how.isBlank()) throw Refused.at("how", "project.how-missing");
        if (lastYear < firstYear) throw Refused.at("lastYear", "project.years-order");
        if (lastYear - firstYear >= YEARS) throw Refused.at("lastYear", "project.years-many", YEARS);
    }

    public static List<Period> quarters(int firstYear, int lastYear) {
        return Stream.iterate(Period.of(firstYear + "-Q1"), Period::next)
                .limit(4L * (lastYear - firstYear + 1))
                .toList();
    }
}
