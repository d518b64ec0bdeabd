package org.zhibu.core.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.model.Duties;
import org.zhibu.core.organization.repository.PostQueries;
import org.zhibu.core.organization.service.Appointing;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** The front door to posts and terms of office. */
@Component
public class Posts {

    private final PostQueries queries;
    private final Appointing appointing;

    Posts(PostQueries queries, Appointing appointing) {
        this.queries = queries;
        this.appointing = appointing;
    }

    /** Who held which post of the organisation on a day, the secretary first. */
    public List<Holder> holdersOf(Scope scope, UnitId unit, LocalDate on) {
        return queries.holdersOf(scope, unit, on);
    }

    /** All posts of the subtree on a day. */
    public List<Holder> holdersBelow(Scope scope, LocalDate on) {
        return queries.holdersBelow(scope, on);
    }

    /** The posts of one person on a day. */
    public List<Holder> postsOf(MemberId self, LocalDate on) {
        return queries.postsOf(self, on);
    }

    /** Appoints; a second secretary at the same time is refused. */
    public void appoint(Actor actor, UnitId unit, String dutyCode, MemberId member, LocalDate from) {
        appointing.appoint(actor, unit, dutyCode, member, from);
    }

    /** Ends a post: {@code on} is the first day it is no longer held. */
    public void end(Actor actor, long postId, LocalDate on) {
        appointing.end(actor, postId, on);
    }

    /** Records that the committee was elected; the term follows from the unit's years, 条例 第二十一条. */
    public void elected(Actor actor, UnitId unit, LocalDate electedOn) {
        appointing.elected(actor, unit, electedOn);
    }

    /** The posts an organisation of this kind can have, as codes of the national list. */
    public static List<String> dutiesOf(UnitKind kind) {
        return Duties.of(kind);
    }

    public static boolean isSecretary(String dutyCode) {
        return Duties.isSecretary(dutyCode);
    }

    /** Whether the post makes one a member of the committee. */
    public static boolean isCommittee(String dutyCode) {
        return Duties.isCommittee(dutyCode);
    }
}
