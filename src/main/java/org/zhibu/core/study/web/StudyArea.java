package org.zhibu.core.study.web;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.core.study.repository.LedgerQueries;
import org.zhibu.core.study.repository.LedgerQueries.Counts;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Study on the pages of service and approach: who has the hours of the year, and who is behind. */
@Component
class StudyArea implements AreaFeature {

    private final LedgerQueries ledger;
    private final LedgerPages pages;
    private final Show show;

    StudyArea(LedgerQueries ledger, LedgerPages pages, Show show) {
        this.ledger = ledger;
        this.pages = pages;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.APPROACH;
    }

    /** Study serves the service as well: 在学习方面，坚持规范动作. */
    @Override
    public Set<Area> areas() {
        return Set.of(Area.SERVICE, Area.APPROACH);
    }

    @Override
    public String key() {
        return "study";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String icon() {
        return "mortarboard";
    }

    @Override
    public String href() {
        return "/study/hours";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Counts counts = ledger.counts(place.scope(), pages.measure(place, today.getYear()));
        Address list = Address.of(href()).with("org", place.unit().text());
        String behind = list.with("state", "behind").toString();
        Answer next = counts.behind() == 0 ? null : Answer.link(show.text("area.study.next", counts.behind()), behind);
        return Standing.of(
                counts.behind(),
                0,
                counts.reached(),
                next,
                new Figure(
                        "area.study.reached",
                        show.text("area.study.people", counts.reached(), counts.people()),
                        list.with("state", "reached").toString()),
                new Figure("area.study.behind", show.text("area.study.some", counts.behind()), behind));
    }
}
