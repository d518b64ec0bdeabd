package org.zhibu.areas.service.help.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.help.repository.CareQueries;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Help on the page of its area: open cases, and how many on the lists were visited. */
@Component
class HelpArea implements AreaFeature {

    private final CaseQueries cases;
    private final CareQueries lists;
    private final Show show;

    HelpArea(CaseQueries cases, CareQueries lists, Show show) {
        this.cases = cases;
        this.lists = lists;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.SERVICE;
    }

    @Override
    public String key() {
        return "help";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String icon() {
        return "life-preserver";
    }

    @Override
    public String href() {
        return "/help/cases";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        CaseQueries.Sums sums = cases.sumsOf(place.scope(), place.home(), today);
        CareQueries.Sums care = lists.sumsOf(place.scope(), place.home(), today.getYear());
        Address list = Address.of(href()).with("org", place.unit().text());
        return Standing.of(
                sums.open(),
                sums.late(),
                sums.closed(),
                next(viewer, place, sums, care),
                new Figure(
                        "area.help.open",
                        String.valueOf(sums.open()),
                        list.with("state", "OPEN").toString()),
                new Figure(
                        "area.help.visited",
                        care.listed() == 0
                                ? show.text("area.help.visited-none")
                                : care.visited() + " / " + care.listed(),
                        list.at("/help/care").toString()));
    }

    private @Nullable Answer next(Viewer viewer, Place place, CaseQueries.Sums sums, CareQueries.Sums care) {
        if (HelpPolicy.mayOversee(viewer, place.path()) && sums.raised() > 0)
            return Answer.link(show.text("area.help.next-reply", sums.raised()), href() + "?state=RAISED");
        if (!HelpPolicy.mayKeep(viewer, place.path())) return null;
        if (sums.waiting() > 0)
            return Answer.link(show.text("area.help.next-answer", sums.waiting()), href() + "?state=ASKED");
        if (care.kept() == 0) return Answer.link(show.text("area.help.next-list"), "/help/care");
        return care.missing() > 0 ? Answer.link(show.text("area.help.next-visit", care.missing()), "/help/care") : null;
    }
}
