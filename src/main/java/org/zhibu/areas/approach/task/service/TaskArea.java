package org.zhibu.areas.approach.task.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Tasks on the page of their area: what is open, what is overdue, what was accepted. */
@Component
class TaskArea implements AreaFeature {

    private final TaskQueries queries;
    private final Show show;

    TaskArea(TaskQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.APPROACH;
    }

    @Override
    public String key() {
        return "task";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String icon() {
        return "list-check";
    }

    @Override
    public String href() {
        return "/task/tasks";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today.getYear(), today);
        Address list = Address.of(href()).with("org", place.unit().text()).with("state", "OPEN");
        return Standing.of(
                sums.owed(),
                sums.late(),
                sums.accepted(),
                next(viewer, place, sums),
                new Figure("area.task.open", String.valueOf(sums.open()), list.toString()));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        if (TaskPolicy.mayIssue(viewer, place) && sums.submitted() > 0)
            return Answer.link(show.text("area.task.next-accept", sums.submitted()), href() + "?state=OPEN");
        boolean owes = sums.owed() > 0 && viewer.may(Right.KEEP_BRANCH, place.path());
        return owes ? Answer.link(show.text("area.task.next-fill", sums.owed()), href() + "?state=OPEN") : null;
    }
}
