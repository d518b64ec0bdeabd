package org.zhibu.areas.foundation.exemplar;

import java.util.Optional;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** Where a practice can begin besides research. Answered by modules above: exemplars themselves know none of them. */
public interface Start {

    /** The word before the id in {@code ?from=}, which also names the message {@code exemplar.from.<word>}. */
    String word();

    /** What a proposal begins with; empty where there is no such thing or the viewer may not propose it. */
    Optional<Beginning> beginning(Viewer viewer, String id);

    /** A practice was proposed from it. */
    void proposed(Viewer viewer, String id, PracticeId practice);

    /** A practice was published, which may have come from it. */
    void published(Viewer viewer, PracticeId practice, String title);

    /** What a practice came from. */
    Optional<Beginning> originOf(Scope scope, PracticeId practice);

    /**
     * @param what the practice in a sentence
     * @param how the steps
     * @param href its page
     */
    record Beginning(String title, String what, String how, String href) {}
}
