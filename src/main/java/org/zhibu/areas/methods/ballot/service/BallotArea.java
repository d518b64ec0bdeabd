package org.zhibu.areas.methods.ballot.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Votes on the page of their area: how many were closed this year and how many are open. */
@Component
class BallotArea implements AreaFeature {

    private final BoxQueries queries;
    private final Show show;

    BallotArea(BoxQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.METHODS;
    }

    @Override
    public String key() {
        return "ballot";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String icon() {
        return "archive";
    }

    @Override
    public String href() {
        return "/ballot/boxes";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today.getYear());
        String list = Address.of(href())
                .with("org", place.unit().text())
                .with("period", today.getYear())
                .with("state", "CLOSED")
                .toString();
        return Standing.of(
                sums.drafts() + sums.open(),
                0,
                sums.closed(),
                next(viewer, place),
                new Figure("area.ballot.closed", String.valueOf(sums.closed()), list));
    }

    private @Nullable Answer next(Viewer viewer, Place place) {
        return BallotPolicy.mayKeep(viewer, place)
                ? Answer.link(show.text("ballot.draw"), href() + "/new?org=" + place.unit())
                : null;
    }
}
