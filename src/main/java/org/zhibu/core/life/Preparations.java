package org.zhibu.core.life;

import java.util.Optional;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;

/**
 * Implemented by whoever plans activities: what is planned fills the form beforehand, and the plan is told what was logged
 * for it, in the same transaction. The form is opened with {@code ?planned=<type>/<id>}.
 */
public interface Preparations {

    /** The type of its records, as {@link RecordRef} names it. */
    String type();

    /** What is planned and not carried out yet, if the viewer may log it. */
    Optional<Prepared> find(Viewer viewer, RecordRef planned);

    /** The activity that carried it out; nothing happens where it was carried out already. */
    void carriedOut(Viewer viewer, RecordRef planned, ActivityId activity);
}
