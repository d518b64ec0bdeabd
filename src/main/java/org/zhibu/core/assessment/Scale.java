package org.zhibu.core.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How an indicator, or a part of it, is judged by the organisation above: data of the scheme.
 *
 * @param indicator {@code D0-08}; named by {@code assessment.indicator.<code>}
 * @param grades the best first
 * @param evidence kinds of fact to look at before judging; they count nothing here
 */
public record Scale(String indicator, List<Grade> grades, List<String> evidence, String clause) {

    /** @param word the grade, named by the module that judges */
    public record Grade(String word, BigDecimal points, String factKind) {}

    public Optional<Grade> grade(String word) {
        return grades.stream().filter(one -> one.word().equals(word)).findFirst();
    }

    public BigDecimal most() {
        return grades.get(0).points();
    }
}
