package org.zhibu.core.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Viewer;

/** What others have to say beside an indicator on the score page: who judged it and why, an objection and its answer. */
public interface Remarks {

    /** What this viewer may read about a branch and year, at most one for an indicator. */
    List<Remark> on(Viewer viewer, Unit branch, int year);

    /**
     * @param words what is said, null for a mere link
     * @param linkKey message of the link
     */
    record Remark(String indicator, @Nullable String words, String href, String linkKey) {}
}
