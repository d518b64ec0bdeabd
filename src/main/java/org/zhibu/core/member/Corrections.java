package org.zhibu.core.member;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.repository.CorrectionQueries;
import org.zhibu.core.member.service.Correcting;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** The front door to requests for correction. */
@Component
public class Corrections {

    private final CorrectionQueries queries;
    private final Correcting correcting;

    Corrections(CorrectionQueries queries, Correcting correcting) {
        this.queries = queries;
        this.correcting = correcting;
    }

    /** What waits for a decision in the organisation and below, the oldest first; each opens at {@code /member/corrections/<id>}. */
    public List<Correction> openFor(Scope scope, UnitId unit) {
        return queries.openFor(scope, unit);
    }

    /** One's own requests, newest first. */
    public List<Correction> of(MemberId self) {
        return queries.of(self);
    }

    /**
     * Asks for one item of the own file to be corrected.
     *
     * @throws org.zhibu.shared.kernel.Refused if nothing would change, or one for this item is open already
     */
    public CorrectionId ask(Actor actor, MemberId self, String field, String wanted, @Nullable String note) {
        return correcting.ask(actor, self, field, wanted, note);
    }

    /** Takes one's own open request back. */
    public void withdraw(Actor actor, MemberId self, CorrectionId id) {
        correcting.withdraw(actor, self, id);
    }
}
