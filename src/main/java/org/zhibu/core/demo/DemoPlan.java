package org.zhibu.core.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.demo.Dice;

/** When a branch held what: the meetings of the regulations with the gaps its care leaves, and a few more. */
final class DemoPlan {

    private final DemoUnit branch;
    private final LocalDate today;
    private final Dice dice;
    private final List<Held> held = new ArrayList<>();

    private DemoPlan(DemoUnit branch, LocalDate today, Dice dice) {
        this.branch = branch;
        this.today = today;
        this.dice = dice;
    }

    static List<Held> of(DemoUnit branch, LocalDate today, Dice dice) {
        DemoPlan plan = new DemoPlan(branch, today, dice);
        YearMonth first = YearMonth.of(today.getYear() - 1, 1);
        for (YearMonth month = first; !month.isAfter(YearMonth.from(today)); month = month.plusMonths(1))
            plan.month(month);
        return plan.held;
    }

    private void month(YearMonth month) {
        int number = month.getMonthValue();
        if (branch.people().stream().filter(DemoUnit.DemoMember::committee).count() > 1)
            hold("OL-02", month.atDay(3 + below(5, month, "02")), null);
        for (int group = 0; group < branch.groups().size(); group++)
            hold("OL-03", month.atDay(8 + below(7, month, "03", group)), group);
        hold("OL-06", month.atDay(20 + below(6, month, "06")), null);
        if (number % 3 == 2) hold("OL-04", month.atDay(10 + below(8, month, "04")), null);
        if (number % 3 == 0) hold("OL-01", month.atDay(16 + below(10, month, "01")), null);
        if (number % 2 == 0) hold("STUDY", month.atDay(14 + below(4, month, "study")), null);
        if (number % 4 == 1) hold("VOLUNTEER", month.atDay(5 + below(20, month, "volunteer")), null);
        if (number == 5) hold("RESEARCH", month.atDay(12 + below(10, month, "research")), null);
        if (number == 12) {
            hold("OL-07", month.atDay(20 + below(5, month, "07")), null);
            hold("OL-08", month.atDay(27), null);
        }
        if (number % 2 == 1) hold("TALK", month.atDay(6 + below(15, month, "talk")), null);
    }

    private void hold(String kind, LocalDate on, @Nullable Integer group) {
        if (on.isAfter(today)) return;
        boolean skipped =
                dice.percent(branch.key(), kind, on.toString(), group == null ? -1 : group, "held") >= branch.care();
        if (!skipped) held.add(new Held(kind, on, group));
    }

    private int below(int bound, Object... purpose) {
        return dice.below(bound, branch.key(), java.util.Arrays.toString(purpose));
    }

    /** @param group from 0, null where the whole branch met */
    record Held(String kind, LocalDate on, @Nullable Integer group) {}
}
