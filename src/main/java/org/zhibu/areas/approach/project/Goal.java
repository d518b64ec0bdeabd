package org.zhibu.areas.approach.project;

import java.math.BigDecimal;
import org.zhibu.shared.kernel.Refused;

/**
 * A goal of the unit's own business.
 *
 * @param indicator what is measured
 * @param measuredIn its unit, such as % or 吨
 * @param baseline where it stood before, {@code source} says where that number comes from
 */
public record Goal(
        String indicator,
        String measuredIn,
        BigDecimal baseline,
        String source,
        BigDecimal target,
        Direction direction) {

    public Goal {
        if (indicator.isBlank()) throw Refused.at("indicator", "project.indicator-missing");
        if (measuredIn.isBlank()) throw Refused.at("measuredIn", "project.measured-in-missing");
        if (source.isBlank()) throw Refused.at("source", "project.source-missing");
        Figure.check("baseline", baseline);
        Figure.check("target", target);
        if (direction.reaches(baseline, target)) throw Refused.at("target", "project.target-" + direction);
    }
}
