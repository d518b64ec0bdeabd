package org.zhibu.areas.approach.task.service;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.repository.MeasureTaskQueries;
import org.zhibu.areas.approach.task.repository.MeasureTaskQueries.Carrying;
import org.zhibu.areas.foundation.research.MeasureRef;
import org.zhibu.areas.foundation.research.Measures;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.Undertakings;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Show;

/** A committee makes a task of a measure of its research, and both keep the link. */
@Component
public class MeasureTasks implements Undertakings {

    private final MeasureTaskQueries queries;
    private final Measures measures;
    private final Show show;

    MeasureTasks(MeasureTaskQueries queries, Measures measures, Show show) {
        this.queries = queries;
        this.measures = measures;
        this.show = show;
    }

    @Override
    public Optional<Start> startOf(Viewer viewer, Place place, MeasureRef measure) {
        if (!TaskPolicy.mayIssue(viewer, place)) return Optional.empty();
        String href = Address.of("/task/tasks/new")
                .with("org", place.unit().text())
                .with("measure", measure)
                .toString();
        return Optional.of(new Start("task.from-measure", href));
    }

    @Override
    public List<Undertaking> of(Viewer viewer, Scope scope, TopicId topic) {
        return queries.of(scope, topic).stream()
                .map(one -> undertaking(viewer, one))
                .toList();
    }

    private Undertaking undertaking(Viewer viewer, Carrying one) {
        String href = viewer.may(Right.LOOK, one.path()) ? one.task().href() : null;
        String state = show.text("task.state." + one.state());
        return new Undertaking(one.measure(), show.text("task.of-measure", one.title()), href, state);
    }

    /** The measure of an organisation's research, to begin a task with; empty where there is none such. */
    public Optional<Measures.Found> find(Place place, String measure) {
        return measure.isBlank() ? Optional.empty() : measures.find(place.scope(), MeasureRef.of(measure));
    }

    /** Where a task comes from, for those who may read the research. */
    public Optional<Measures.Found> originOf(Viewer viewer, TaskId task) {
        return viewer.scopes(Right.LOOK).stream()
                .flatMap(scope -> queries.measureOf(scope, task).flatMap(ref -> measures.find(scope, ref)).stream())
                .findFirst();
    }
}
