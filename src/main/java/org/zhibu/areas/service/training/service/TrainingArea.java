package org.zhibu.areas.service.training.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.training.repository.BehindQueries;
import org.zhibu.areas.service.training.repository.BehindQueries.Counts;
import org.zhibu.areas.service.training.repository.SessionQueries;
import org.zhibu.areas.service.training.repository.SessionQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Training on the page of its area: courses of the year, and who is behind. */
@Component
class TrainingArea implements AreaFeature {

    private final SessionQueries sessions;
    private final BehindQueries behind;
    private final Measuring measuring;
    private final Show show;

    TrainingArea(SessionQueries sessions, BehindQueries behind, Measuring measuring, Show show) {
        this.sessions = sessions;
        this.behind = behind;
        this.measuring = measuring;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.SERVICE;
    }

    @Override
    public String key() {
        return "training";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String icon() {
        return "mortarboard";
    }

    @Override
    public String href() {
        return "/training/courses";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = sessions.sumsOf(place.scope(), place.home(), today.getYear(), today);
        Counts counts = behind.counts(place.scope(), measuring.today(place));
        Address list = Address.of(href()).with("org", place.unit().text()).with("period", today.getYear());
        Address debtors =
                Address.of("/training/behind").with("org", place.unit().text());
        return Standing.of(
                counts.people(),
                counts.late(),
                sums.completed(),
                next(viewer, place, sums, counts),
                new Figure(
                        "area.training.behind", show.text("area.training.people", counts.people()), debtors.toString()),
                new Figure(
                        "area.training.completed",
                        show.text("area.training.times", sums.completed()),
                        list.with("state", "FINISHED").toString()));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums, Counts counts) {
        String org = place.unit().text();
        if (sums.toEnter() > 0 && TrainingPolicy.mayOffer(viewer, place))
            return Answer.link(show.text("area.training.next-enter", sums.toEnter()), href() + "?org=" + org);
        return counts.people() == 0
                ? null
                : Answer.link(show.text("area.training.next-behind", counts.people()), "/training/behind?org=" + org);
    }
}
