package org.zhibu.areas.approach.theme;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Implemented by whoever plans the activities that carry items out; the page of a plan of study shows them. */
public interface Carriers {

    /** Where the organisation of the plan plans an activity for an item. */
    String planning(UnitId unit, PlanId plan, int number);

    /** What is planned for the items of a plan and not carried out yet. */
    List<Carrier> of(Scope scope, PlanId plan);

    /** @param on the day it is planned for */
    record Carrier(int number, String title, LocalDate on, String href) {}
}
