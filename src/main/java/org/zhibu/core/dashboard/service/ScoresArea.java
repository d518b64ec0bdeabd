package org.zhibu.core.dashboard.service;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhibu.core.dashboard.repository.BoardQueries;
import org.zhibu.core.dashboard.repository.BoardQueries.Figures;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Show;

/** Assessment on the page of the foundation: the points of the average branch, the year to date. */
@Component
class ScoresArea implements AreaFeature {

    private final BoardQueries board;
    private final Show show;

    ScoresArea(BoardQueries board, Show show) {
        this.board = board;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.FOUNDATION;
    }

    @Override
    public String key() {
        return "scores";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String icon() {
        return "clipboard-data";
    }

    @Override
    public String href() {
        return "/assessment/scores";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path()) && !place.kind().isAboveBranch();
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Figures figures = board.figuresOf(place.scope(), Period.year(today.getYear()), today);
        String scores = Address.of(href()).with("org", place.unit().text()).toString();
        String points = show.text(
                "area.scores.points",
                show.number(figures.mean(figures.points())),
                show.number(figures.mean(figures.counted())));
        return Standing.of(0, 0, figures.scored(), null, new Figure("area.scores.so-far", points, scores));
    }
}
