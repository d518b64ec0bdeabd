package org.zhibu.core.life.service;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.repository.ActivityListQueries;
import org.zhibu.core.life.repository.ActivityListQueries.Summary;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Show;

/** Activities on the page of the methods: what was held this year, and decisions that wait. */
@Component
class ActivitiesArea implements AreaFeature {

    private final ActivityListQueries activities;
    private final Show show;

    ActivitiesArea(ActivityListQueries activities, Show show) {
        this.activities = activities;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.METHODS;
    }

    @Override
    public String key() {
        return "activities";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String icon() {
        return "journal-text";
    }

    @Override
    public String href() {
        return "/life/activities";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Summary summary = activities.summary(place.scope(), place.home(), today);
        String list = Address.of(href())
                .with("org", place.unit().text())
                .with("period", today.getYear())
                .with("late", "kept")
                .toString();
        return Standing.of(
                summary.open(),
                summary.overdue(),
                summary.held(),
                null,
                new Figure("area.activities.held", show.text("area.activities.times", summary.held()), list));
    }
}
