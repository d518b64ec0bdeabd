package org.zhibu.core.organization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.model.TreeRules;
import org.zhibu.core.organization.repository.UnitQueries;
import org.zhibu.core.organization.service.SettingUp;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** The front door to the tree. */
@Component
public class Units {

    private final UnitQueries queries;
    private final SettingUp settingUp;

    Units(UnitQueries queries, SettingUp settingUp) {
        this.queries = queries;
        this.settingUp = settingUp;
    }

    public Optional<Unit> find(Scope scope, UnitId id) {
        return queries.find(scope, id);
    }

    public List<Unit> childrenOf(Scope scope, UnitId parent) {
        return queries.childrenOf(scope, parent);
    }

    /** The whole subtree, parents before children; for imports and selections, not for lists. */
    public List<Unit> subtree(Scope scope) {
        return queries.subtree(scope);
    }

    /** Whether such an organisation may stand under such a parent, to be told before it is set up. */
    public boolean fits(@Nullable UnitKind parent, UnitKind child) {
        try {
            TreeRules.mustFit(parent, child);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /** What is kept about the organisation, to be compared with a file. */
    public Optional<Described> describe(Scope scope, UnitId id) {
        return settingUp.describe(scope, id);
    }

    /**
     * Changes what is kept about the organisation, its kind among it; its place stays.
     *
     * @throws org.zhibu.shared.kernel.Stale where somebody changed it since {@code version}
     */
    public void change(Actor actor, Scope scope, UnitId id, NewUnit wanted, long version) {
        settingUp.change(actor, scope, id, wanted, version);
    }

    /**
     * Sets an organisation up below its parent.
     *
     * @throws org.zhibu.shared.kernel.Refused where the parent cannot have such a child or has one of the same name
     */
    public Unit create(Actor actor, NewUnit unit) {
        return settingUp.create(actor, unit);
    }
}
