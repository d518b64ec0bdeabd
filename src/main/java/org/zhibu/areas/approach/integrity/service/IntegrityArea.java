package org.zhibu.areas.approach.integrity.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.integrity.repository.ConductQueries;
import org.zhibu.areas.approach.integrity.repository.ConductQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Conduct and integrity on the page of its area: problems to mend, self-checks held. */
@Component
class IntegrityArea implements AreaFeature {

    private final ConductQueries queries;
    private final Examining examining;
    private final Show show;

    IntegrityArea(ConductQueries queries, Examining examining, Show show) {
        this.queries = queries;
        this.examining = examining;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.APPROACH;
    }

    @Override
    public String key() {
        return "integrity";
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
        return "/integrity/problems";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), examining.current(), today);
        Address ledger = Address.of(href()).with("org", place.unit().text());
        String checks = Address.of(place.kind().isAboveBranch() ? "/integrity/branches" : "/integrity/checks")
                .with("org", place.unit().text())
                .toString();
        return Standing.of(
                sums.open(),
                sums.late(),
                sums.closed(),
                next(viewer, place, sums),
                new Figure(
                        "area.integrity.open",
                        String.valueOf(sums.open()),
                        ledger.with("state", "OPEN").toString()),
                new Figure(
                        "area.integrity.checked",
                        show.text("area.integrity.of", sums.checked(), sums.branches()),
                        checks));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        boolean without = place.kind().isBranch() && sums.checked() == 0;
        return without && IntegrityPolicy.mayExamine(viewer, place)
                ? Answer.link(show.text("integrity.check.do"), "/integrity/checks/new?org=" + place.unit())
                : null;
    }
}
