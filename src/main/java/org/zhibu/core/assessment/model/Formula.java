package org.zhibu.core.assessment.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The kinds of formula. Which indicator goes by which, and with what parameters, is data. */
public enum Formula {
    PERIODIC_DEDUCT("periodic-deduct", "of", "periods", "passed", "counted", "missed", "deduct", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return PeriodicDeduct.score(indicator, branch, today);
        }
    },
    STRUCTURE("structure", "fullMembers", "committee", "secretaries", "termEnds", "deducted") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Structure.score(indicator, branch);
        }
    },
    COMPLETENESS("completeness", "filled", "required", "of", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Shares.completeness(indicator, branch);
        }
    },
    HOURS_RATE("hours-rate", "reached", "members", "of", "courses", "course", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Shares.hours(indicator, branch, today);
        }
    },
    RECORDED("recorded", "plans", "records", "of", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Shares.recorded(indicator, branch, today);
        }
    },
    YEARLY_STEPS("yearly-steps", "held", "before", "during", "after", "of", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Shares.yearly(indicator, branch, today);
        }
    },
    CARE_VISITS("care-visits", "listed", "visited", "missing", "of", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Shares.care(indicator, branch, today);
        }
    },
    APPRAISAL_STEPS("appraisal-steps", "done", "missing", "over", "of", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Shares.appraised(indicator, branch, today);
        }
    },
    PLAN_SUMMARY("plan-summary", "plans", "plan", "summaries", "summary", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Shares.planned(indicator, branch, today);
        }
    },
    PLAN_RATE("plan-rate", "done", "planned", "of", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Shares.carriedOut(indicator, branch, today);
        }
    },
    GRADED("graded", "points", "of") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Judged.graded(indicator, branch);
        }
    },
    EQUIPPED("equipped", "room", "ledger", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Judged.equipped(indicator, branch, today);
        }
    },
    ITEM_DEDUCT("item-deduct", "of", "owed", "passed", "counted", "missing", "deduct", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Shares.items(indicator, branch);
        }
    },
    CULTIVATION("cultivation", "activists", "missed", "alone", "deduct", "of", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Admissions.cultivation(indicator, branch);
        }
    },
    ADMISSION("admission", "steps", "lapses", "overdue", "deduct", "of", "points") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Admissions.procedure(indicator, branch);
        }
    },
    NOT_COUNTED("not-counted") {
        @Override
        public Outcome score(Indicator indicator, BranchYear branch, LocalDate today) {
            return Outcome.uncounted(indicator.parameters().word("reason"));
        }
    };

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> arguments;

    Formula(String word, String... arguments) {
        this.word = word;
        this.arguments = List.of(arguments);
    }

    public static Formula of(String word) {
        return Arrays.stream(values())
                .filter(formula -> formula.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no formula " + word));
    }

    /** The word of the formula in schemes and messages. */
    public String word() {
        return word;
    }

    /** What {@code assessment.numbers.<word>} takes, in its order. */
    public List<Object> argumentsIn(Figures numbers) {
        return numbers.values().isEmpty() || numbers.text("reason") != null ? List.of() : numbers.inOrder(arguments);
    }

    public abstract Outcome score(Indicator indicator, BranchYear branch, LocalDate today);
}
