package org.zhibu.areas.methods.appraisal.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Appraisals on the page of their area: how many branches have decided theirs this year. */
@Component
class AppraisalArea implements AreaFeature {

    private final AppraisalQueries queries;
    private final Show show;

    AppraisalArea(AppraisalQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.METHODS;
    }

    @Override
    public String key() {
        return "appraisal";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String icon() {
        return "clipboard-check";
    }

    @Override
    public String href() {
        return "/appraisal/appraisals";
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
                .with("state", AppraisalState.FILED)
                .toString();
        return Standing.of(
                sums.open() + sums.decided(),
                0,
                sums.filed(),
                next(viewer, place, sums),
                new Figure("area.appraisal.filed", String.valueOf(sums.filed()), list));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        boolean begins = place.kind().isBranch()
                && AppraisalPolicy.mayKeep(viewer, place.path())
                && sums.open() + sums.decided() + sums.filed() == 0;
        return begins ? Answer.link(show.text("appraisal.start"), href() + "/new?org=" + place.unit()) : null;
    }
}
