package org.zhibu.shared.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.zhibu.shared.kernel.UnitId;

/**
 * What a module works out for branches from facts, rules and the day, such as what was due by now and is missing. Asked by
 * the job that recomputes, which is the only one to write it; the quantities count beside the facts of the branch.
 */
public interface Reckoner {

    /**
     * Works it out anew and keeps it.
     *
     * @return quantities by kind for each of the branches
     */
    Map<UnitId, Map<String, Integer>> renew(long home, Collection<UnitId> branches, int year, LocalDate today);
}
