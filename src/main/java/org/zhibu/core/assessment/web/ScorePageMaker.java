package org.zhibu.core.assessment.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.AreaScore;
import org.zhibu.core.assessment.BackingRow;
import org.zhibu.core.assessment.Remarks;
import org.zhibu.core.assessment.Remarks.Remark;
import org.zhibu.core.assessment.Score;
import org.zhibu.core.assessment.Scores;
import org.zhibu.core.assessment.web.ScorePage.Area;
import org.zhibu.core.assessment.web.ScorePage.Line;
import org.zhibu.core.assessment.web.ScorePage.Mend;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.Backings;
import org.zhibu.shared.rule.Backings.Backing;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Chart;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Puts the score page together, every number with its words. */
@Component
class ScorePageMaker {

    /** Below this many branches an average would tell what the others have. */
    private static final int ENOUGH = 3;

    private static final int LOSSES = 5;

    private final Scores scores;
    private final List<Remarks> remarks;
    private final List<Backings> backings;
    private final Show show;
    private final Clock clock;

    ScorePageMaker(
            Scores scores, ObjectProvider<Remarks> remarks, ObjectProvider<Backings> backings, Show show, Clock clock) {
        this.scores = scores;
        this.remarks = remarks.stream().toList();
        this.backings = backings.stream().toList();
        this.show = show;
        this.clock = clock;
    }

    ScorePage page(Viewer viewer, Unit branch, int year) {
        boolean mayRecord = viewer.may(Right.KEEP_BRANCH, branch.path());
        Address here = here(viewer, branch, year);
        List<Line> lines = lines(viewer, branch, year, here, mayRecord);
        List<Area> areas = areas(lines, scores.averageIn(wholeTree(branch), year));
        AreaScore total = AreaScore.total(areas.stream().map(Area::sum).toList());
        List<Line> losses = losses(lines);
        List<Chart.Axis> radar = areas.stream().map(this::axis).toList();
        String home =
                here.at(mayRecord ? "/desk" : "/dashboard").without("year").toString();
        return new ScorePage(
                branch,
                year,
                year == LocalDate.now(clock).getYear(),
                total,
                areas,
                radar,
                finding(radar),
                losses,
                todo(losses, total),
                done(lines),
                mayRecord ? next(losses, home) : gaps(branch, year, losses, home),
                home,
                here);
    }

    /** The page with its year and the organisation it was come to from, so that the way back leads there. */
    private static Address here(Viewer viewer, Unit branch, int year) {
        Place place = viewer.place();
        boolean from = branch.path().startsWith(place.path());
        return Address.of("/assessment/scores/" + branch.id().text())
                .with("org", from ? place.unit().text() : branch.id().text())
                .with("year", year);
    }

    private List<Line> lines(Viewer viewer, Unit branch, int year, Address here, boolean mayRecord) {
        Map<String, Remark> said = remarks.stream()
                .flatMap(remarks -> remarks.on(viewer, branch, year).stream())
                .collect(Collectors.toMap(Remark::indicator, Function.identity(), (first, second) -> first));
        Map<String, List<Backing>> norms = Backings.at(branch.place(""), backings);
        return scores.valuesOf(Scope.below(branch.path()), branch.id(), year).stream()
                .map(score -> line(
                        score,
                        branch,
                        here,
                        mayRecord,
                        said.get(score.code()),
                        norms.getOrDefault(score.code(), List.of())))
                .toList();
    }

    private static List<Area> areas(List<Line> lines, List<AreaScore> average) {
        return AreaScore.AREAS.stream().map(area -> area(area, lines, average)).toList();
    }

    private static List<Line> losses(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.score().isCounted() && line.score().isShort())
                .sorted(Comparator.comparing(Line::lost).reversed())
                .limit(LOSSES)
                .toList();
    }

    RecordsPage records(Viewer viewer, Unit branch, String indicator, int year, PageOf.Ask ask) {
        Scope scope = Scope.below(branch.path());
        Address here = here(viewer, branch, year);
        boolean mayRecord = viewer.may(Right.KEEP_BRANCH, branch.path());
        Line line = lines(viewer, branch, year, here, mayRecord).stream()
                .filter(one -> one.score().code().equals(indicator))
                .findFirst()
                .orElseThrow(NotHere::new);
        PageOf<BackingRow> rows = scores.recordsBehind(scope, branch.id(), indicator, year, ask);
        return new RecordsPage(
                branch,
                year,
                line,
                rows,
                records(here, line.score()),
                "nav.assessment.score=" + here,
                line.score().isShort() && line.score().isCounted()
                        ? Answer.of(show.text("score.records.lost", show.number(line.lost())), null)
                        : Answer.of(show.text("score.records.full"), null),
                Answer.of(show.text("score.records.count", rows.total()), null),
                line.mend() == null
                        ? Answer.link(show.text("score.records.back"), here.toString())
                        : Answer.link(show.text(line.mend().key()), line.mend().href()));
    }

    /** The branch is compared with all branches of its tree; only the mean leaves this method. */
    private static Scope wholeTree(Unit branch) {
        return Scope.below(branch.path().substring(0, branch.path().indexOf('.') + 1));
    }

    private Line line(
            Score score, Unit branch, Address here, boolean mayRecord, @Nullable Remark remark, List<Backing> norms) {
        boolean counted = score.isCounted();
        String reason = score.reason();
        Optional<Mend> mend =
                mayRecord && counted && score.isShort() ? Mends.of(score.facts(), branch) : Optional.empty();
        return new Line(
                score,
                show.text(score.nameKey()),
                show.text(score.formulaKey()),
                counted && !score.numbers().isEmpty()
                        ? show.text(score.numbersKey(), score.numbers().toArray())
                        : null,
                status(score),
                reason != null ? show.text(reason) : score.partial() ? show.text(score.partKey()) : null,
                score.facts().isEmpty() ? null : records(here, score),
                mend.orElse(null),
                remark,
                norms);
    }

    private static String status(Score score) {
        if (score.isCounted()) return score.partial() ? "part" : score.formula().equals("graded") ? "judged" : "system";
        return Objects.requireNonNullElse(score.reason(), "").endsWith(".not-applicable") ? "na" : "not";
    }

    private static String records(Address here, Score score) {
        return here.at(here.path() + "/records").with("indicator", score.code()).toString();
    }

    private static Area area(String name, List<Line> lines, List<AreaScore> averages) {
        List<Line> inside =
                lines.stream().filter(line -> line.score().area().equals(name)).toList();
        AreaScore sum = new AreaScore(
                name, sum(inside, Score::points), sum(inside, Score::counted), sum(inside, Score::possible), 1);
        AreaScore average = averages.stream()
                .filter(one -> one.area().equals(name) && one.branches() >= ENOUGH)
                .findFirst()
                .orElse(null);
        return new Area(sum, average == null ? null : average.perBranch(), inside);
    }

    private static BigDecimal sum(List<Line> lines, Function<Score, BigDecimal> part) {
        return lines.stream().map(Line::score).map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Chart.Axis axis(Area area) {
        AreaScore average = area.average();
        return new Chart.Axis(
                show.text("assessment.area." + area.sum().area()),
                area.sum().share().orElse(null),
                average == null ? null : average.share().orElse(null));
    }

    private String finding(List<Chart.Axis> radar) {
        if (radar.stream().allMatch(axis -> axis.value() == null)) return show.text("score.radar.none");
        return radar.stream()
                .filter(axis -> axis.value() != null && axis.average() != null)
                .max(Comparator.comparingDouble(ScorePageMaker::below))
                .filter(axis -> below(axis) > 0)
                .map(axis -> show.text("score.radar.below", axis.label(), show.number(BigDecimal.valueOf(below(axis)))))
                .orElseGet(() -> show.text("score.radar.even"));
    }

    private static double below(Chart.Axis axis) {
        return number(axis.average()) - number(axis.value());
    }

    private static double number(@Nullable Number value) {
        return value == null ? 0 : value.doubleValue();
    }

    private Answer todo(List<Line> losses, AreaScore total) {
        if (losses.isEmpty()) return Answer.of(show.text("score.now.nothing"), null);
        BigDecimal lost = total.counted().subtract(total.points());
        return Answer.of(show.text("score.now.losses", losses.size()), show.text("score.now.lost", show.number(lost)));
    }

    private Answer done(List<Line> lines) {
        long counted = lines.stream().filter(line -> line.score().isCounted()).count();
        return Answer.of(show.text("score.now.counted", counted, lines.size()), show.text("score.now.counted.note"));
    }

    private Answer next(List<Line> losses, String home) {
        return losses.stream()
                .flatMap(line -> Optional.ofNullable(line.mend()).stream()
                        .map(mend ->
                                Answer.link(show.text(mend.key()), mend.href()).noting(line.name())))
                .findFirst()
                .orElseGet(() -> Answer.link(show.text("score.now.desk"), home));
    }

    /** Those who only look go on to what is missing, or back to where they came from. */
    private Answer gaps(Unit branch, int year, List<Line> losses, String home) {
        if (losses.isEmpty()) return Answer.link(show.text("score.now.back"), home);
        String missing = Address.of("/dashboard/gaps")
                .with("org", branch.id().text())
                .with("period", year)
                .with("state", "late")
                .toString();
        return Answer.link(show.text("score.now.gaps"), missing);
    }
}
