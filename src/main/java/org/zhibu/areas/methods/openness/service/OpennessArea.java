package org.zhibu.areas.methods.openness.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.openness.repository.RegisterQueries;
import org.zhibu.areas.methods.openness.repository.RegisterQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Openness on the page of its area: how much of what is owed is public. */
@Component
class OpennessArea implements AreaFeature {

    private final RegisterQueries register;
    private final Show show;

    OpennessArea(RegisterQueries register, Show show) {
        this.register = register;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.METHODS;
    }

    @Override
    public String key() {
        return "openness";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String icon() {
        return "eye";
    }

    @Override
    public String href() {
        return "/openness/branches";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = register.sumsOf(place.scope(), place.home(), today.getYear(), today);
        String list = Address.of(href()).with("org", place.unit().text()).toString();
        return Standing.of(
                sums.owed() - sums.done(),
                sums.overdue(),
                sums.done(),
                next(viewer, place, sums),
                new Figure(
                        "area.openness.rate",
                        show.percent(BigDecimal.valueOf(sums.done()), BigDecimal.valueOf(sums.owed())),
                        list));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        if (OpennessPolicy.mayEnter(viewer, place))
            return Answer.link(show.text("openness.enter"), "/openness/entries/new");
        return sums.behind() > 0
                ? Answer.link(show.text("area.openness.next", sums.behind()), href() + "?state=late")
                : null;
    }
}
