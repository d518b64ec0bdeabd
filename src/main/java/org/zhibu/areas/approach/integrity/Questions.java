package org.zhibu.areas.approach.integrity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.rule.RuleTable;

/** The questions of a self-check, from {@code rules/integrity-questions.csv}; a new version is added, none is changed. */
@Component("integrityQuestions")
public class Questions {

    private final List<Question> all = RuleTable.read("integrity-questions").stream()
            .map(row -> new Question(
                    row.text("version"),
                    LocalDate.parse(row.text("from_on")),
                    Integer.parseInt(row.text("number")),
                    Style.valueOf(row.text("style")),
                    row.text("question"),
                    row.text("clause")))
            .toList();

    /** One question of a version of the list. */
    public record Question(String list, LocalDate from, int number, Style style, String text, String clause) {}

    /** The version in force at the end of a period; before the first one, the first. */
    public List<Question> of(CheckPeriod period) {
        String list = all.stream()
                .filter(question -> !question.from().isAfter(period.end()))
                .max(Comparator.comparing(Question::from))
                .map(Question::list)
                .orElseGet(() -> all.get(0).list());
        return of(list);
    }

    public List<Question> of(String list) {
        return all.stream().filter(question -> question.list().equals(list)).toList();
    }
}
