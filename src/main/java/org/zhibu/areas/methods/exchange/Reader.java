package org.zhibu.areas.methods.exchange;

import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/**
 * Somebody who reads, and the organisation they write for: the one being looked at, for a member without any role the own
 * branch.
 *
 * @param looks whether they may look at that organisation, and so read what was hidden or withdrawn there
 * @param writes whether they may write for it
 */
public record Reader(UnitId unit, long home, String name, String path, long account, boolean looks, boolean writes) {

    public Scope scope() {
        return Scope.below(path);
    }
}
