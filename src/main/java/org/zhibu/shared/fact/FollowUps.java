package org.zhibu.shared.fact;

import java.util.List;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;

/** Asked by the page of a logged activity, answered by the modules that make something of it. */
public interface FollowUps {

    /** What was made of the record, and what this viewer can make of it. */
    List<FollowUp> of(Viewer viewer, RecordRef record, Entry entry);
}
