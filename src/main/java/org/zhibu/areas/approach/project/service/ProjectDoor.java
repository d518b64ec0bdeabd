package org.zhibu.areas.approach.project.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets evidence be attached to a project while the branch works on it. */
@Component
class ProjectDoor implements RecordDoor {

    private final ProjectQueries queries;

    ProjectDoor(ProjectQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(ProjectId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        ProjectId id = new ProjectId(record.home(), record.number());
        Project project = viewer.find(scope -> queries.find(scope, id));
        return new Opened(id.href(), ProjectPolicy.mayArrange(viewer, project));
    }
}
