package org.zhibu.core.admission.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.Verdict;
import org.zhibu.core.admission.Verdict.Outcome;
import org.zhibu.shared.rule.RuleTable;

/** Every rule of every step, judged by the text in force on the day of the step; clauses are data. */
public final class Rulebook {

    private static final List<Rule> RULES = List.of(Rule.values());
    private static final Map<String, RuleTable.Row> CLAUSES =
            RuleTable.read("admission-rules").stream().collect(Collectors.toMap(row -> row.text("rule"), row -> row));

    private Rulebook() {}

    /** What all rules say of all that was done. */
    public static List<Verdict> judge(Course course) {
        return Stream.of(Step.values())
                .filter(course::isDone)
                .flatMap(step -> judge(course, step).stream())
                .toList();
    }

    /** What the rules say of one step that was done. */
    public static List<Verdict> judge(Course course, Step step) {
        Deed deed = course.deed(step).orElseThrow();
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(verdict("not-in-the-future", deed, null, future(course, deed)));
        if (!step.after().isEmpty()) verdicts.add(verdict("not-before-previous", deed, null, order(course, deed)));
        for (Rule rule : RULES)
            if (rule.step() == step) verdicts.add(verdict(rule.key(), deed, rule.field(), rule.judge(course, deed)));
        return verdicts;
    }

    private static Finding future(Course course, Deed deed) {
        return Finding.notAfter(deed.on(), course.today());
    }

    private static Finding order(Course course, Deed deed) {
        boolean known = false;
        for (Step before : deed.step().after()) {
            LocalDate day = course.on(before).orElse(null);
            if (day != null && deed.on().isBefore(day)) return Finding.broken(deed.on(), before, day);
            known |= day != null;
        }
        return known ? Finding.KEPT : Finding.UNKNOWN;
    }

    private static Verdict verdict(String rule, Deed deed, @Nullable Item field, Finding finding) {
        String clause = clause(rule, deed.ruleset());
        Outcome outcome = finding.outcome();
        return new Verdict(rule, deed.step(), outcome, field, finding.args(), clause, !clause.isEmpty());
    }

    /** The clause of a rule, or of a step under {@code step.<word>}; empty where the text of the time asks for nothing. */
    public static String clause(String rule, Ruleset text) {
        RuleTable.Row row = Objects.requireNonNull(CLAUSES.get(rule), rule);
        return row.text(text == Ruleset.V2014 ? "clause_2014" : "clause_2026");
    }

    /** All rules by their keys, for those who check the table of clauses. */
    static List<String> keys() {
        return RULES.stream().map(Rule::key).toList();
    }
}
