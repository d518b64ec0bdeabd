package org.zhibu.areas.foundation.research.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Research on the page of its area: topics of the year, measures and how many were carried out. */
@Component
class ResearchArea implements AreaFeature {

    private final TopicQueries topics;
    private final Show show;

    ResearchArea(TopicQueries topics, Show show) {
        this.topics = topics;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.FOUNDATION;
    }

    @Override
    public String key() {
        return "research";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String icon() {
        return "search";
    }

    @Override
    public String href() {
        return "/research/topics";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = topics.sumsOf(place.scope(), place.home(), today.getYear(), today);
        String list = Address.of(href())
                .with("org", place.unit().text())
                .with("period", today.getYear())
                .toString();
        return Standing.of(
                sums.open() + sums.openMeasures(),
                sums.late() + sums.lateMeasures(),
                sums.carriedOut(),
                next(viewer, place, sums),
                new Figure("area.research.topics", String.valueOf(sums.topics()), list));
    }

    /** A year without a topic begins with one. */
    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        return sums.topics() == 0 && ResearchPolicy.mayPlan(viewer, place)
                ? Answer.link(show.text("area.research.next"), href() + "/new?org=" + place.unit())
                : null;
    }
}
