package org.zhibu.core.life.service;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.Preparations;
import org.zhibu.core.life.Prepared;
import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;

/** Finds what was planned elsewhere by the word of its address, {@code outline.arrangement/3k-10zv}. */
@Component
public class PreparedActivities {

    private final List<Preparations> sources;

    PreparedActivities(ObjectProvider<Preparations> sources) {
        this.sources = sources.stream().toList();
    }

    /** Empty for no word, for one nobody knows and for what was carried out already. */
    public Optional<Prepared> find(Viewer viewer, String planned) {
        return source(planned).flatMap(source -> source.find(viewer, ref(planned)));
    }

    void carriedOut(Viewer viewer, String planned, ActivityId activity) {
        source(planned).ifPresent(source -> source.carriedOut(viewer, ref(planned), activity));
    }

    private Optional<Preparations> source(String planned) {
        return sources.stream()
                .filter(source -> planned.startsWith(source.type() + "/"))
                .findFirst();
    }

    private static RecordRef ref(String planned) {
        int slash = planned.indexOf('/');
        long[] parts = Placed.parse(planned.substring(slash + 1));
        return new RecordRef(planned.substring(0, slash), parts[0], parts[1]);
    }
}
