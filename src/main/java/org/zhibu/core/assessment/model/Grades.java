package org.zhibu.core.assessment.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grades an indicator is judged by, the best first, each with its points: data of the scheme. */
public final class Grades {

    private final String indicator;
    private final Map<String, BigDecimal> points = new LinkedHashMap<>();

    private Grades(String indicator) {
        this.indicator = indicator;
    }

    /** Those in {@code scale}, such as {@code [["good", 6], ["poor", 0]]}; none where nobody judges. */
    public static Grades of(String indicator, Figures parameters) {
        Grades grades = new Grades(indicator);
        for (Object item : parameters.items("scale")) {
            List<?> pair = (List<?>) item;
            grades.points.put((String) pair.get(0), (BigDecimal) pair.get(1));
        }
        return grades;
    }

    public Map<String, BigDecimal> points() {
        return points;
    }

    /** The kind of fact that says the branch was given this grade. */
    public static String fact(String indicator, String grade) {
        return "evaluation." + indicator + "." + grade;
    }

    /** What the grade given is worth; empty where none was. */
    Optional<BigDecimal> given(BranchYear branch) {
        return points.entrySet().stream()
                .filter(grade -> branch.sum(fact(indicator, grade.getKey())) > 0)
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
