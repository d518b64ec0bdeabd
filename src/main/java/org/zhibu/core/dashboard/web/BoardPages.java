package org.zhibu.core.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.dashboard.repository.BoardQueries;
import org.zhibu.core.dashboard.repository.BoardQueries.Area;
import org.zhibu.core.dashboard.repository.BranchQueries;
import org.zhibu.core.dashboard.repository.MatrixQueries;
import org.zhibu.core.dashboard.repository.MatrixQueries.Line;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Puts the board together from its queries; the number of statements does not depend on what is found. */
@Component
class BoardPages {

    private static final PageOf.Ask FIRST = new PageOf.Ask(1, BranchQueries.FIRST);

    private final BoardQueries board;
    private final MatrixQueries matrix;
    private final BranchQueries branches;
    private final Show show;
    private final Clock clock;

    BoardPages(BoardQueries board, MatrixQueries matrix, BranchQueries branches, Show show, Clock clock) {
        this.board = board;
        this.matrix = matrix;
        this.branches = branches;
        this.show = show;
        this.clock = clock;
    }

    BoardPage page(Place place, BoardAsk ask) {
        LocalDate today = LocalDate.now(clock);
        Period period = ask.periodAt(today);
        Address address = ask.address(place, period);
        BoardQueries.Figures figures = board.figuresOf(place.scope(), period, today);
        PageOf<Line> lines = lines(place, period, today, ask);
        return new BoardPage(
                place,
                PeriodPage.of(period, today, address, show),
                BoardFigures.of(figures, place, period, show),
                board.freshnessOf(place.scope()),
                java.time.OffsetDateTime.now(clock),
                radar(place, period, lines.rows(), ask.radar()),
                board.dutiesOf(place.scope(), period, today),
                MatrixPage.of(lines, opened(place, period, today, ask.open()), year(period), today, address),
                table(place, period, today, ask),
                Stream.of("late", "open", "done")
                        .map(state -> Choice.of(state, show.text("dashboard.state." + state)))
                        .toList(),
                ask,
                address,
                Address.of("/dashboard")
                        .with("org", place.unit().text())
                        .with("period", period.text())
                        .toString(),
                address.at("/dashboard/branches.xlsx").toString());
    }

    private PageOf<Line> lines(Place place, Period period, LocalDate today, BoardAsk ask) {
        if (place.kind().isAboveBranch())
            return matrix.childrenOf(place.scope(), place.unit(), year(period), today, ask.lines());
        return new PageOf<>(matrix.itself(place.scope(), place.unit(), year(period)), 1, 20, 1);
    }

    private Optional<MatrixPage.Opened> opened(Place place, Period period, LocalDate today, @Nullable String open) {
        UnitId unit = BoardAsk.unit(open);
        if (unit == null) return Optional.empty();
        return Optional.of(
                new MatrixPage.Opened(open, matrix.childrenOf(place.scope(), unit, year(period), today, FIRST)));
    }

    private TablePage table(Place place, Period period, LocalDate today, BoardAsk ask) {
        Address address = ask.address(place, period);
        PageOf.Ask rows = ask.rows();
        if (ask.grouped())
            return TablePage.grouped(
                    branches.grouped(place.scope(), period, today, rows.number()), rows.number(), period, address);
        return TablePage.flat(branches.list(place.scope(), period, today, ask.conditions(), rows), period, address);
    }

    /** Compares one of the organisations in the matrix with all beside it; a branch with those beside itself. */
    private RadarPage radar(Place place, Period period, List<Line> lines, @Nullable String wanted) {
        List<Choice> choices = lines.stream()
                .map(line -> Choice.of(line.unit().text(), line.name()))
                .sorted(java.util.Comparator.comparing(Choice::text))
                .toList();
        Choice chosen = choices.stream()
                .filter(choice -> choice.value().equals(wanted))
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .orElse(Choice.of(place.unit().text(), place.name()));
        UnitId parent = place.kind().isAboveBranch() ? place.unit() : parentOf(place);
        List<Area> areas = board.areasOf(place.scope(), parent, UnitId.of(chosen.value()), period);
        return RadarPage.of(choices, chosen.value(), chosen.text(), areas, show);
    }

    /** The organisation above, from the path; a root stands under itself. */
    private static UnitId parentOf(Place place) {
        String[] numbers = place.path().split("\\.", -1);
        return numbers.length < 3 ? place.unit() : new UnitId(Long.parseLong(numbers[numbers.length - 3]));
    }

    private static Period year(Period period) {
        return Period.year(period.year());
    }
}
