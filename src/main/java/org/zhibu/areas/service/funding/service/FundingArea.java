package org.zhibu.areas.service.funding.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.funding.repository.BudgetQueries;
import org.zhibu.areas.service.funding.repository.BudgetQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Funding on the page of its area: what waits for an answer, what was granted and what is left. */
@Component
class FundingArea implements AreaFeature {

    private final BudgetQueries budgets;
    private final Show show;

    FundingArea(BudgetQueries budgets, Show show) {
        this.budgets = budgets;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.SERVICE;
    }

    @Override
    public String key() {
        return "funding";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String icon() {
        return "wallet2";
    }

    @Override
    public String href() {
        return "/funding/applications";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = budgets.sumsOf(place.scope(), place.home(), today.getYear(), today);
        Address list = Address.of(href()).with("org", place.unit().text()).with("period", today.getYear());
        return Standing.of(
                sums.open(),
                sums.late(),
                sums.settled(),
                next(viewer, place, sums),
                new Figure("area.funding.left", show.money(sums.left()), list.toString()),
                new Figure("area.funding.granted", show.money(sums.granted()), list.toString()));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        if (FundingPolicy.mayApply(viewer, place.path()))
            return Answer.link(show.text("area.funding.next-apply"), href() + "/new");
        boolean waiting = sums.waiting() > 0 && FundingPolicy.mayAnswer(viewer, place.path());
        return waiting
                ? Answer.link(show.text("area.funding.next-answer", sums.waiting()), href() + "?state=SUBMITTED")
                : null;
    }
}
