package org.zhibu.areas.methods.outline.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Outlines on the page of the methods: what is arranged this year, what was carried out. */
@Component
class OutlineArea implements AreaFeature {

    private final ArrangementQueries queries;
    private final Standards standards;
    private final Show show;

    OutlineArea(ArrangementQueries queries, Standards standards, Show show) {
        this.queries = queries;
        this.standards = standards;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.METHODS;
    }

    @Override
    public String key() {
        return "outline";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String icon() {
        return "lightbulb";
    }

    @Override
    public String href() {
        return "/outline/outlines";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today.getYear(), today);
        String org = place.unit().text();
        String arranged = Address.of("/outline/arrangements")
                .with("org", org)
                .with("period", today.getYear())
                .toString();
        return Standing.of(
                sums.planned() + sums.proposed(),
                sums.late(),
                sums.done(),
                next(viewer, place, sums),
                new Figure(
                        "area.outline.arranged",
                        show.text("area.outline.of", sums.planned() + sums.done(), sums.done()),
                        arranged),
                new Figure(
                        "area.outline.library",
                        show.text(
                                "area.outline.and",
                                sums.library(),
                                standards.all().size()),
                        Address.of(href()).with("org", org).toString()));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        if (sums.proposed() > 0 && place.kind().isAboveBranch() && OutlinePolicy.mayReview(viewer, place.path()))
            return Answer.link(
                    show.text("area.outline.next-review", sums.proposed()),
                    href() + "?state=PROPOSED&org=" + place.unit());
        return OutlinePolicy.mayArrange(viewer, place)
                ? Answer.link(show.text("area.outline.next-arrange"), href() + "?org=" + place.unit())
                : null;
    }
}
