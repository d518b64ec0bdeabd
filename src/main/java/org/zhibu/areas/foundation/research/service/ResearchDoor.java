package org.zhibu.areas.foundation.research.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets papers be attached to a topic until it is closed. */
@Component
class ResearchDoor implements RecordDoor {

    private final TopicQueries queries;

    ResearchDoor(TopicQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(TopicId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        TopicId id = new TopicId(record.home(), record.number());
        Topic topic = viewer.find(scope -> queries.find(scope, id));
        boolean open = topic.state() != TopicState.CLOSED;
        return new Opened(id.href(), open && ResearchPolicy.mayKeep(viewer, topic));
    }
}
