package org.zhibu.areas.approach.project.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Projects on the page of their area: what runs, what was reviewed, measures carried out. */
@Component
class ProjectArea implements AreaFeature {

    private final ProjectQueries queries;
    private final Show show;

    ProjectArea(ProjectQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.APPROACH;
    }

    @Override
    public String key() {
        return "project";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String icon() {
        return "bar-chart-steps";
    }

    @Override
    public String href() {
        return "/project/projects";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today.getYear(), today);
        String list = Address.of(href())
                .with("org", place.unit().text())
                .with("period", today.getYear())
                .toString();
        return Standing.of(
                sums.open(),
                sums.late(),
                sums.done(),
                next(viewer, place, sums),
                new Figure(
                        "area.project.running",
                        String.valueOf(sums.running()),
                        Address.of(href())
                                .with("org", place.unit().text())
                                .with("state", "RUNNING")
                                .toString()),
                new Figure("area.project.measures", show.text("area.project.of", sums.done(), sums.measures()), list));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        if (sums.waiting() > 0 && ProjectPolicy.mayAnswer(viewer, place.path()))
            return Answer.link(show.text("area.project.next-answer", sums.waiting()), href() + "?org=" + place.unit());
        boolean without = place.kind().isBranch() && sums.open() == 0 && sums.reviewed() == 0;
        return without && ProjectPolicy.mayPropose(viewer, place.path())
                ? Answer.link(show.text("project.make"), href() + "/new?org=" + place.unit())
                : null;
    }
}
