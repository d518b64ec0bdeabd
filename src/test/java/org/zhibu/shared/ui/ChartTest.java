package org.zhibu.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.shared.ui.Chart.Axis;
import org.zhibu.shared.ui.Chart.Column;
import org.zhibu.shared.ui.Chart.Kind;
import org.zhibu.shared.ui.Chart.Part;
import org.zhibu.shared.ui.Chart.Point;

class ChartTest {

    private final Chart chart = new Chart();

    @Test
    void aReachedBarIsFullAndDone() {
        assertThat(chart.bar(33, 32, 28)).satisfies(bar -> {
            assertThat(bar.fill()).isEqualTo(100);
            assertThat(bar.kind()).isEqualTo(Kind.DONE);
        });
    }

    @Test
    void aBarClearlyBehindWhatIsExpectedIsLate() {
        assertThat(chart.bar(16, 32, 28).kind()).isEqualTo(Kind.LATE);
        assertThat(chart.bar(26.5, 32, 28.2).kind()).isEqualTo(Kind.GOING);
    }

    @Test
    void aBarWithoutAWholeIsEmptyAndHasNoMark() {
        assertThat(chart.bar(3, 0, 1)).satisfies(bar -> {
            assertThat(bar.fill()).isZero();
            assertThat(bar.mark()).isNull();
        });
    }

    @Test
    void halfARingIsHalfItsCircumference() {
        var ring = chart.ring(16, 32, 8);
        assertThat(ring.drawn()).isCloseTo(ring.around() / 2, org.assertj.core.data.Offset.offset(.02));
        assertThat(ring.mark()).isEqualTo(new Chart.Line(98, 60, 112, 60));
    }

    @Test
    void partsOfAStackFillTheWholeBar() {
        var pieces = chart.stack(List.of(new Part("for", 14, 1), new Part("abstained", 1, 5), new Part("away", 5, 3)));
        assertThat(pieces).extracting(Chart.Piece::width).containsExactly(70.0, 5.0, 25.0);
        assertThat(pieces).extracting(Chart.Piece::from).containsExactly(0.0, 70.0, 75.0);
    }

    @Test
    void anAxisWithoutValueHasNoPointAndOpensThePath() {
        var radar = chart.radar(List.of(
                new Axis("a", 50, 50), new Axis("b", null, 50), new Axis("c", 100, 50), new Axis("d", 100, 50)));
        assertThat(radar.spokes().get(1).own()).isNull();
        assertThat(radar.area()).isFalse();
        assertThat(radar.own()).isEqualTo("M170.0 192.0L98.0 120.0L170.0 84.0");
        assertThat(radar.mean()).startsWith("M170.0 84.0").endsWith("L170.0 84.0");
    }

    @Test
    void aZeroIsDrawnInTheCentre() {
        var radar = chart.radar(List.of(new Axis("a", 0, null), new Axis("b", 100, null), new Axis("c", 100, null)));
        assertThat(radar.spokes().get(0).own()).isEqualTo(new Point(170, 120));
        assertThat(radar.area()).isTrue();
        assertThat(radar.mean()).isEmpty();
    }

    @Test
    void theTallestColumnSetsTheScale() {
        var pillars = chart.columns(List.of(new Column("below 60", 14, true), new Column("60 and above", 140, false)));
        assertThat(pillars).extracting(Chart.Pillar::height).containsExactly(14.0, 140.0);
    }

    @Test
    void aFlatSparklineRunsThroughTheMiddle() {
        assertThat(chart.spark(List.of(5, 5, 5)).points()).isEqualTo("2.0,10.0 36.0,10.0 70.0,10.0");
        assertThat(chart.spark(List.of()).points()).isEmpty();
    }

    @Test
    void aCourseBeginsAtNothingOrSaysWhereItBegins() {
        var low = chart.course(List.of(step(null, "10"), step("20", null)), new BigDecimal("40"));
        assertThat(low.floor()).isNull();
        assertThat(low.targetY()).isEqualTo(34);
        var high = chart.course(List.of(step(null, "88"), step("90", "89.8")), new BigDecimal("95"));
        assertThat(high.floor()).isEqualByComparingTo("87");
    }

    @Test
    void aCourseWritesTheHigherNumberAboveAndTheLowerBelow() {
        var knot = chart.course(List.of(step(null, "48"), step("42", "41")), new BigDecimal("24"))
                .knots()
                .get(1);
        assertThat(knot.plannedAt()).isLessThan(knot.actualAt());
        assertThat(knot.x()).isEqualTo(396);
    }

    @Test
    void aCourseLeavesAGapOutOfItsLine() {
        var course = chart.course(List.of(step(null, "1"), step("2", null), step("3", "3")), new BigDecimal("3"));
        assertThat(course.actual()).startsWith("M24.0 ").containsOnlyOnce("L");
        assertThat(course.planned()).startsWith("M210.0 ");
    }

    private static Chart.Step step(String planned, String actual) {
        return new Chart.Step(
                "1", planned == null ? null : new BigDecimal(planned), actual == null ? null : new BigDecimal(actual));
    }
}
