package org.zhibu.areas.foundation.research;

import java.util.List;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** What came of a topic later. Answered by a module above: research itself knows no exemplars. */
public interface Onward {

    /** The stages after the results, in their order; empty stages are named too. */
    List<Chain.Step> stepsAfter(Viewer viewer, Scope scope, TopicId topic);
}
