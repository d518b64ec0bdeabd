package org.zhibu.core.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** What the pages of the tree ask about people. Answered by a module above: organization itself knows no roster. */
public interface UnitPeople {

    /** How many people stand in and below each of the organisations; absent where nobody does. */
    Map<UnitId, Heads> headsOf(Scope scope, Collection<UnitId> units, LocalDate on);

    Map<MemberId, String> namesOf(Scope scope, Collection<MemberId> members);

    /** @param full 正式党员 among the members */
    record Heads(long members, long full) {

        public static final Heads NONE = new Heads(0, 0);
    }
}
