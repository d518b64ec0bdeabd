package org.zhibu.core.life.service;

import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with activities; pages ask the same methods for their buttons. */
@Component
public class ActivityPolicy {

    /** Logs, corrects and takes back what the organisation of this path held. */
    public boolean mayRecord(Viewer viewer, String path) {
        return viewer.may(Right.KEEP_BRANCH, path);
    }

    public void mustRecord(Viewer viewer, String path) {
        viewer.must(Right.KEEP_BRANCH, path);
    }

    public boolean maySee(Viewer viewer, String path) {
        return viewer.may(Right.LOOK, path);
    }

    public void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }
}
