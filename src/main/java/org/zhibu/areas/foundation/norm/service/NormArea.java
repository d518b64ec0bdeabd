package org.zhibu.areas.foundation.norm.service;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Norms on the page of their area: how many are in force here, and how far they are read. */
@Component
class NormArea implements AreaFeature {

    private final ReadingQueries queries;
    private final Show show;

    NormArea(ReadingQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.FOUNDATION;
    }

    @Override
    public String key() {
        return "norm";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String icon() {
        return "book";
    }

    @Override
    public String href() {
        return "/norm/norms";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), LocalDate.of(today.getYear(), 1, 1));
        String list = Address.of(href())
                .with("org", place.unit().text())
                .with("state", "IN_FORCE")
                .toString();
        String read = show.text("area.norm.of", sums.read(), sums.owed());
        return Standing.of(
                0,
                0,
                sums.fresh(),
                Answer.link(show.text("area.norm.next"), "/norm/duties?org=" + place.unit()),
                new Figure("area.norm.read", read, list));
    }
}
