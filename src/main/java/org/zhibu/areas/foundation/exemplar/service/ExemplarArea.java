package org.zhibu.areas.foundation.exemplar.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Sums;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Exemplars on the page of their area: what was published here, what was borrowed and what came of it. */
@Component
class ExemplarArea implements AreaFeature {

    private final BorrowingQueries queries;
    private final PracticeQueries practices;
    private final Show show;

    ExemplarArea(BorrowingQueries queries, PracticeQueries practices, Show show) {
        this.queries = queries;
        this.practices = practices;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.FOUNDATION;
    }

    @Override
    public String key() {
        return "exemplar";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String icon() {
        return "award";
    }

    @Override
    public String href() {
        return "/exemplar/practices";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today.getYear(), today);
        String org = place.unit().text();
        ListAsk year = ListAsk.inYear(today.getYear());
        long borrowed = queries.list(place.scope(), place.home(), year).count();
        year.setState("PUBLISHED");
        long published = practices.list(place.scope(), place.home(), year).count();
        Address list = Address.of(href()).with("org", org).with("period", today.getYear());
        return Standing.of(
                sums.waiting() + sums.planned(),
                sums.late(),
                sums.reported(),
                next(viewer, place, sums),
                new Figure(
                        "area.exemplar.published",
                        String.valueOf(published),
                        list.with("state", "PUBLISHED").toString()),
                new Figure(
                        "area.exemplar.borrowed",
                        String.valueOf(borrowed),
                        list.at("/exemplar/borrowings").toString()));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        if (sums.waiting() > 0 && ExemplarPolicy.mayReview(viewer, place.path()))
            return Answer.link(
                    show.text("area.exemplar.next-review", sums.waiting()),
                    href() + "?state=PROPOSED&org=" + place.unit());
        return Answer.link(show.text("area.exemplar.next-look"), href() + "?state=PUBLISHED&org=" + place.unit());
    }
}
