package org.zhibu.core.demo;

import java.util.ArrayList;
import java.util.List;
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

    /** @param group from 0 */
    record DemoMember(MemberId id, String name, int group, boolean committee, boolean full) {}
}
