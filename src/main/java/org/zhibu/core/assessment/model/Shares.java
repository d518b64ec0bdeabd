package org.zhibu.core.assessment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibu.core.duty.DutyCell;

/** Formulas that give a share of the points, or all of them for one thing done. */
final class Shares {

    private Shares() {}

    /** Filled of required, in proportion. */
    static Outcome completeness(Indicator indicator, BranchYear branch) {
        int required = branch.sum(indicator.parameters().word("required"));
        int filled = branch.sum(indicator.parameters().word("filled"));
        if (required == 0) return Outcome.uncounted("nothing-recorded");
        BigDecimal of = indicator.points();
        Outcome outcome = Outcome.of(Outcome.share(of, filled, required), of, Figures.NONE);
        return with(outcome, Figures.of("filled", filled, "required", required, "of", of, "points", outcome.points()));
    }

    /**
     * Members who reached their hours count as they do so, the others when the year is over; and the secretary's course of
     * the year at county level or above, 支部工作条例(试行) 第二十五条.
     */
    static Outcome hours(Indicator indicator, BranchYear branch, LocalDate today) {
        int members = branch.standing().members();
        int reached = branch.standing().reached();
        int courses = branch.sum("training.rotation");
        if (members == 0) return Outcome.uncounted("nobody-to-count");
        boolean over = branch.isOver(today);
        if (reached == 0 && courses == 0 && !over) return Outcome.uncounted("not-yet-due");
        BigDecimal of = indicator.parameters().number("points");
        BigDecimal course = indicator.parameters().number("course");
        boolean judged = courses > 0 || (over && branch.standing().secretaries() > 0);
        BigDecimal share = Outcome.share(of, reached, members);
        BigDecimal counted = (over ? of : share).add(judged ? course : BigDecimal.ZERO);
        Outcome outcome = Outcome.of(share.add(courses > 0 ? course : BigDecimal.ZERO), counted, Figures.NONE);
        return with(outcome, hoursOf(branch, of, course, outcome.points()));
    }

    private static Figures hoursOf(BranchYear branch, BigDecimal of, BigDecimal course, BigDecimal points) {
        return Figures.of(
                "reached",
                branch.standing().reached(),
                "members",
                branch.standing().members(),
                "of",
                of,
                "courses",
                branch.sum("training.rotation"),
                "course",
                course,
                "points",
                points);
    }

    /**
     * A plan of the year where there are facts of plans, and one record in the year, which is enough: never a ranking by
     * number.
     */
    static Outcome recorded(Indicator indicator, BranchYear branch, LocalDate today) {
        boolean over = branch.isOver(today);
        int records = branch.sum(indicator.parameters().word("fact"));
        String planned = indicator.parameters().text("planned");
        int plans = planned == null ? 0 : branch.sum(planned);
        BigDecimal most = indicator.parameters().number("points");
        BigDecimal plan = planned == null ? BigDecimal.ZERO : indicator.points().subtract(most);
        BigDecimal counted = part(records > 0 || over, most).add(part(plans > 0 || over, plan));
        if (counted.signum() == 0) return Outcome.uncounted("not-yet-due");
        BigDecimal points = part(records > 0, most).add(part(plans > 0, plan));
        Outcome outcome = Outcome.of(points, counted, Figures.NONE);
        return with(
                outcome,
                Figures.of("plans", plans, "records", records, "of", outcome.counted(), "points", outcome.points()));
    }

    private static BigDecimal part(boolean there, BigDecimal points) {
        return there ? points : BigDecimal.ZERO;
    }

    /**
     * What is left once it was held, and a point for each step of it there is a record of. A step not yet recorded is lost
     * only when the duty is past: measures are often entered after the meeting. Where the meeting was held in the first
     * quarter after the year, its steps are not seen in the facts of the year and not counted.
     */
    static Outcome yearly(Indicator indicator, BranchYear branch, LocalDate today) {
        DutyCell cell = branch.cellsOf(indicator.parameters().word("rule")).stream()
                .findFirst()
                .orElse(null);
        if (cell == null || cell.owed() == 0) return Outcome.uncounted("not-applicable");
        boolean past = cell.dueOn().isBefore(today);
        if (cell.missing() > 0 && !past) return Outcome.uncounted("not-yet-due");
        List<Integer> steps = indicator.parameters().items("steps").stream()
                .map(step -> branch.sum((String) step))
                .toList();
        BigDecimal missed = indicator
                .parameters()
                .number("deduct")
                .multiply(BigDecimal.valueOf(
                        steps.stream().filter(step -> step == 0).count()));
        BigDecimal points =
                cell.missing() > 0 ? BigDecimal.ZERO : indicator.points().subtract(missed);
        boolean judged =
                past && (cell.missing() > 0 || branch.sum(indicator.parameters().word("fact")) > 0);
        Outcome outcome = Outcome.of(points, judged ? indicator.points() : points, Figures.NONE);
        return with(outcome, stepsOf(cell, steps, outcome));
    }

    private static Figures stepsOf(DutyCell cell, List<Integer> steps, Outcome outcome) {
        return Figures.of(
                "held", cell.done(),
                "before", steps.get(0),
                "during", steps.get(1),
                "after", steps.get(2),
                "of", outcome.counted(),
                "points", outcome.points());
    }

    /** The list kept, and each on it visited; who is not yet visited loses only when the year is over. */
    static Outcome care(Indicator indicator, BranchYear branch, LocalDate today) {
        boolean over = branch.isOver(today);
        boolean kept = branch.sum("care.list") > 0;
        if (!kept && !over) return Outcome.uncounted("not-yet-due");
        int listed = branch.sum("care.person");
        int missing = Math.max(0, listed - branch.sum("care.visited"));
        BigDecimal list = indicator.parameters().number("list");
        BigDecimal deducted = indicator.parameters().number("deduct").multiply(BigDecimal.valueOf(missing));
        BigDecimal visits = indicator.points().subtract(list).subtract(deducted).max(BigDecimal.ZERO);
        BigDecimal points = kept ? list.add(visits) : BigDecimal.ZERO;
        Outcome outcome = Outcome.of(points, over ? indicator.points() : points, Figures.NONE);
        return with(
                outcome,
                Figures.of(
                        "listed",
                        listed,
                        "visited",
                        listed - missing,
                        "missing",
                        missing,
                        "of",
                        outcome.counted(),
                        "points",
                        outcome.points()));
    }

    /**
     * 自评、互评、测评、评定意见 are a point each, 优秀 over the cap loses one; what is not yet done is missed when the year is
     * over, and then a year without any of them has nothing.
     */
    static Outcome appraised(Indicator indicator, BranchYear branch, LocalDate today) {
        boolean ended = branch.isOver(today);
        int done = 0;
        for (String step : List.of("self", "mutual", "ballot", "opinion"))
            if (branch.sum("appraisal." + step) > 0) done++;
        if (done == 0 && !ended) return Outcome.uncounted("not-yet-due");
        BigDecimal deduct = indicator.parameters().number("deduct");
        BigDecimal all = indicator.points();
        int missing = 4 - done;
        int over = branch.sum("appraisal.over") > 0 ? 1 : 0;
        BigDecimal counted = ended ? all : all.subtract(deduct.multiply(BigDecimal.valueOf(missing)));
        BigDecimal earned = all.subtract(deduct.multiply(BigDecimal.valueOf(missing + over)));
        Outcome outcome = Outcome.of(done == 0 ? BigDecimal.ZERO : earned, counted, Figures.NONE);
        Figures numbers = Figures.of(
                "done", done, "missing", missing, "over", over, "of", outcome.counted(), "points", outcome.points());
        return with(outcome, numbers);
    }

    /** A plan by the end of March, a summary by the end of the year; each is missed only when its day has passed. */
    static Outcome planned(Indicator indicator, BranchYear branch, LocalDate today) {
        Figures parameters = indicator.parameters();
        int plans = branch.sum("theme.plan");
        int summaries = branch.sum("theme.summary");
        BigDecimal plan = parameters.number("plan");
        BigDecimal summary = parameters.number("summary");
        boolean planDue = plans > 0 || today.isAfter(LocalDate.of(branch.year(), 3, 31));
        boolean summaryDue = summaries > 0 || branch.isOver(today);
        if (!planDue && !summaryDue) return Outcome.uncounted("not-yet-due");
        BigDecimal nothing = BigDecimal.ZERO;
        BigDecimal points = (plans > 0 ? plan : nothing).add(summaries > 0 ? summary : nothing);
        BigDecimal counted = (planDue ? plan : nothing).add(summaryDue ? summary : nothing);
        Figures numbers =
                Figures.of("plans", plans, "plan", plan, "summaries", summaries, "summary", summary, "points", points);
        return with(Outcome.of(points, counted, Figures.NONE), numbers);
    }

    /** Items of the plan count as they are done; the others when the year is over. */
    static Outcome carriedOut(Indicator indicator, BranchYear branch, LocalDate today) {
        int planned = branch.sum("theme.planned");
        int done = branch.sum("theme.done");
        if (planned == 0) return Outcome.uncounted("nothing-recorded");
        if (done == 0 && !branch.isOver(today)) return Outcome.uncounted("not-yet-due");
        BigDecimal of = indicator.points();
        BigDecimal points = Outcome.share(of, done, planned);
        Outcome outcome = Outcome.of(points, branch.isOver(today) ? of : points, Figures.NONE);
        return with(outcome, Figures.of("done", done, "planned", planned, "of", of, "points", outcome.points()));
    }

    /** So many points off for each item missing; an item counts once it is done or its day has passed. */
    static Outcome items(Indicator indicator, BranchYear branch) {
        Figures parameters = indicator.parameters();
        int owed = branch.sum(parameters.word("owed"));
        int missing = branch.sum(parameters.word("missing"));
        int passed = branch.sum(parameters.word("done")) + missing;
        if (owed == 0) return Outcome.uncounted("not-applicable");
        if (passed == 0) return Outcome.uncounted("not-yet-due");
        BigDecimal of = parameters.number("points");
        BigDecimal deduct = parameters.number("deduct");
        BigDecimal counted = Outcome.share(of, passed, owed);
        BigDecimal points = counted.subtract(deduct.multiply(BigDecimal.valueOf(missing)));
        Outcome outcome = Outcome.of(points, counted, Figures.NONE);
        Map<String, Object> numbers = new HashMap<>(Map.of("of", of, "owed", owed, "passed", passed));
        numbers.putAll(Map.of("counted", outcome.counted(), "missing", missing, "deduct", deduct));
        numbers.put("points", outcome.points());
        return with(outcome, new Figures(numbers));
    }

    private static Outcome with(Outcome outcome, Figures numbers) {
        return new Outcome(outcome.points(), outcome.counted(), numbers);
    }
}
