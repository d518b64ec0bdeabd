package org.zhibu.core.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Points of an organisation in one area, summed over its branches.
 *
 * @param area {@code service}, {@code approach}, {@code foundation}, {@code methods}, or {@code all}
 * @param branches how many branches stand behind it
 */
public record AreaScore(String area, BigDecimal points, BigDecimal counted, BigDecimal possible, int branches) {

    public static final List<String> AREAS = List.of("service", "approach", "foundation", "methods");

    /** All areas together. */
    public static AreaScore total(List<AreaScore> areas) {
        return new AreaScore(
                "all",
                areas.stream().map(AreaScore::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                areas.stream().map(AreaScore::counted).reduce(BigDecimal.ZERO, BigDecimal::add),
                areas.stream().map(AreaScore::possible).reduce(BigDecimal.ZERO, BigDecimal::add),
                areas.stream().mapToInt(AreaScore::branches).max().orElse(0));
    }

    /** Points per hundred counted; empty where nothing is counted, which is not a zero. */
    public Optional<BigDecimal> share() {
        if (counted.signum() == 0) return Optional.empty();
        return Optional.of(points.multiply(BigDecimal.valueOf(100)).divide(counted, 1, RoundingMode.HALF_UP));
    }

    /** The average of one branch. */
    public AreaScore perBranch() {
        return branches == 0 ? this : new AreaScore(area, each(points), each(counted), each(possible), 1);
    }

    private BigDecimal each(BigDecimal sum) {
        return sum.divide(BigDecimal.valueOf(branches), 1, RoundingMode.HALF_UP);
    }
}
