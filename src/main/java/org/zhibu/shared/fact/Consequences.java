package org.zhibu.shared.fact;

import java.util.List;
import org.zhibu.shared.kernel.RecordRef;

/**
 * Asked by the page that logs, answered by the modules that count: what will this entry update, and what did it
 * count towards. Nothing is written by either.
 */
public interface Consequences {

    /** What saving the entry would change. */
    List<Consequence> wouldUpdate(Entry entry);

    /** What the saved record counts towards now. */
    List<Consequence> countedTowards(RecordRef record, Entry entry);
}
