package org.zhibu.core.dashboard.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.dashboard.repository.BoardQueries;
import org.zhibu.core.dashboard.repository.BoardQueries.Figures;
import org.zhibu.core.dashboard.repository.GapQueries;
import org.zhibu.core.dashboard.repository.GapQueries.Conditions;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Duties by regulation on the page of the foundation: owed, done and overdue in the quarter. */
@Component
class DutiesArea implements AreaFeature {

    private final BoardQueries board;
    private final GapQueries missing;
    private final Show show;

    DutiesArea(BoardQueries board, GapQueries missing, Show show) {
        this.board = board;
        this.missing = missing;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.FOUNDATION;
    }

    @Override
    public String key() {
        return "duties";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String icon() {
        return "calendar3";
    }

    @Override
    public String href() {
        return "/dashboard";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.OVERSEE, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Period quarter = Period.containing(Period.Kind.QUARTER, today);
        Figures figures = board.figuresOf(place.scope(), quarter, today);
        long rows = missing.list(place.scope(), quarter, today, new Conditions("", "", ""), PageOf.Ask.of(1, 20))
                .total();
        String gaps = Address.of("/dashboard/gaps")
                .with("org", place.unit().text())
                .with("period", quarter.text())
                .toString();
        return Standing.of(
                figures.owed() - figures.done(),
                figures.late(),
                figures.done(),
                next(figures, gaps),
                new Figure("area.duties.open", show.text("area.duties.items", rows), gaps));
    }

    private @Nullable Answer next(Figures figures, String gaps) {
        return figures.late() == 0 ? null : Answer.link(show.text("area.duties.next", figures.lateBranches()), gaps);
    }
}
