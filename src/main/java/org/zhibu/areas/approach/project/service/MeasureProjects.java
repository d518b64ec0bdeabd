package org.zhibu.areas.approach.project.service;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.areas.approach.project.repository.ProjectOriginQueries;
import org.zhibu.areas.approach.project.repository.ProjectOriginQueries.Born;
import org.zhibu.areas.foundation.research.MeasureRef;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.Undertakings;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Show;

/** A branch makes a project of a measure of its research, a committee gives one to a branch; both keep the link. */
@Component
class MeasureProjects implements Undertakings {

    private final ProjectOriginQueries queries;
    private final Show show;

    MeasureProjects(ProjectOriginQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public Optional<Start> startOf(Viewer viewer, Place place, MeasureRef measure) {
        boolean own = place.kind().isBranch() && ProjectPolicy.mayPropose(viewer, place.path());
        if (!own && !ProjectPolicy.mayEntrust(viewer, place)) return Optional.empty();
        String href = Address.of("/project/projects/new")
                .with("org", place.unit().text())
                .with("topic", measure.topic())
                .with("measure", measure.number())
                .toString();
        return Optional.of(new Start(own ? "project.from-measure" : "project.entrust", href));
    }

    /** A draft is the branch's own matter, also where the way of the idea is shown to others. */
    @Override
    public List<Undertaking> of(Viewer viewer, Scope scope, TopicId topic) {
        return queries.bornOf(scope, topic).stream()
                .filter(one -> one.state() != ProjectState.DRAFT || viewer.may(Right.LOOK, one.path()))
                .map(one -> undertaking(viewer, one))
                .toList();
    }

    private Undertaking undertaking(Viewer viewer, Born one) {
        String href = viewer.may(Right.LOOK, one.path()) ? one.project().href() : null;
        String state = show.text("project.state." + one.state());
        return new Undertaking(one.measure(), show.text("project.of-measure", one.title()), href, state);
    }
}
