package org.zhibu.areas.approach.theme.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Plans of study on the page of their area: items done of those planned. */
@Component
class ThemeArea implements AreaFeature {

    private final PlanQueries queries;
    private final Show show;

    ThemeArea(PlanQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.APPROACH;
    }

    @Override
    public String key() {
        return "theme";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String icon() {
        return "calendar-check";
    }

    @Override
    public String href() {
        return "/theme/plans";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today.getYear(), today);
        String list = Address.of(href()).with("org", place.unit().text()).toString();
        BigDecimal done = BigDecimal.valueOf(sums.done());
        return Standing.of(
                sums.planned() - sums.done(),
                sums.behind(),
                sums.done(),
                next(viewer, place, sums),
                new Figure("area.theme.rate", show.percent(done, BigDecimal.valueOf(sums.planned())), list));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        boolean without = place.kind().isBranch() && sums.plans() == 0 && PlanPolicy.mayPlan(viewer, place);
        return without ? Answer.link(show.text("theme.make"), href() + "/new") : null;
    }
}
