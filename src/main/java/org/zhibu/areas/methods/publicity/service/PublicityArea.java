package org.zhibu.areas.methods.publicity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.publicity.Times;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Publicity on the page of its area: what was published this year, what waits to be checked, what is being written. */
@Component
class PublicityArea implements AreaFeature {

    private final ArticleQueries queries;
    private final Show show;
    private final Clock clock;

    PublicityArea(ArticleQueries queries, Show show, Clock clock) {
        this.queries = queries;
        this.show = show;
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.METHODS;
    }

    @Override
    public String key() {
        return "publicity";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String icon() {
        return "megaphone";
    }

    @Override
    public String href() {
        return "/publicity/articles";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), Times.yearStart(today), OffsetDateTime.now(clock));
        Address list = Address.of(href()).with("org", place.unit().text());
        return Standing.of(
                sums.waiting() + sums.returned(),
                0,
                sums.published(),
                next(viewer, place, sums),
                new Figure(
                        "area.publicity.published",
                        String.valueOf(sums.published()),
                        list.with("period", today.getYear()).toString()),
                new Figure(
                        "area.publicity.waiting",
                        show.text("area.publicity.of", sums.waiting(), sums.drafts()),
                        list.with("state", sums.waiting() > 0 ? "SUBMITTED" : "DRAFT")
                                .toString()));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        String here = "?org=" + place.unit().text();
        if (sums.waiting() > 0
                && (viewer.may(Right.OVERSEE, place.path()) || viewer.may(Right.LEAD_BRANCH, place.path())))
            return Answer.link(
                    show.text("area.publicity.next-check", sums.waiting()), href() + here + "&state=SUBMITTED");
        return PublicityPolicy.mayWrite(viewer, place)
                ? Answer.link(show.text("area.publicity.next-write"), href() + "/new" + here)
                : null;
    }
}
