package org.zhibu.core.assessment.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An indicator of a scheme: its points, the formula and the parameters it goes by. */
public record Indicator(String code, String area, BigDecimal points, Formula formula, Figures parameters) {

    /** The kinds of fact of a year that these indicators sum; who stands where is read otherwise. */
    public static Set<String> summedBy(Collection<Indicator> indicators) {
        return indicators.stream().flatMap(Indicator::summed).collect(Collectors.toSet());
    }

    /** Hours are summed person by person. */
    private Stream<String> summed() {
        if (parameters.is("standing")) return Stream.empty();
        return parameters.items("facts").stream().map(String::valueOf).filter(kind -> !kind.equals("study.hours"));
    }
}
