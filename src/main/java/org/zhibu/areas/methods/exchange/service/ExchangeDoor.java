package org.zhibu.areas.methods.exchange.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.repository.PostQueries;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets authors attach files to what they wrote; whoever reads it reads them. */
@Component
class ExchangeDoor implements RecordDoor {

    private final PostQueries queries;
    private final Readers readers;

    ExchangeDoor(PostQueries queries, Readers readers) {
        this.queries = queries;
        this.readers = readers;
    }

    @Override
    public Set<String> types() {
        return Set.of(PostId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        PostId id = new PostId(record.home(), record.number());
        Post post = readers.find(viewer, (scope, reader) -> queries.find(scope, reader, id));
        return new Opened(id.href(), ExchangePolicy.mayChange(viewer, post));
    }
}
