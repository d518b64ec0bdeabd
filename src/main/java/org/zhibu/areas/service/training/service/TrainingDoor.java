package org.zhibu.areas.service.training.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets the organiser attach notices and course papers; whoever sees the course reads them. */
@Component
class TrainingDoor implements RecordDoor {

    private final CourseQueries queries;

    TrainingDoor(CourseQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(CourseId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        CourseId id = new CourseId(record.home(), record.number());
        Course course = viewer.find(scope -> queries.find(scope, id));
        return new Opened(
                id.href(), course.state() != CourseState.CANCELLED && TrainingPolicy.mayOrganise(viewer, course));
    }
}
