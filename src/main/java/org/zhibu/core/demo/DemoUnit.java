package org.zhibu.core.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.MemberId;

/**
 * An organisation of the demo once it stands in the database.
 *
 * @param care how many of a hundred duties this branch does in time
 */
record DemoUnit(String key, Unit unit, int members, int care, List<Unit> groups, List<DemoMember> people) {

    static DemoUnit of(String key, Unit unit, int members, int care) {
        return new DemoUnit(key, unit, members, care, new ArrayList<>(), new ArrayList<>());
    }

    /**
     * @param group from 0
     * @param since first day on the roster
     */
    record DemoMember(
            MemberId id,
            String name,
            int group,
            boolean committee,
            @Nullable LocalDate fullOn,
            LocalDate since) {

        boolean fullAt(LocalDate day) {
            return fullOn != null && !fullOn.isAfter(day);
        }
    }
}
