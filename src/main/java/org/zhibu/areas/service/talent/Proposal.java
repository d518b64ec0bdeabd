package org.zhibu.areas.service.talent;

import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;

/**
 * Whom a branch recommends, for what and why.
 *
 * @param wanted the post: code of the national list for a Party post, words for an administrative one
 * @param activity number of the meeting of the branch that decided
 */
public record Proposal(MemberId member, Aim aim, String wanted, String basis, String deeds, long activity) {

    private static final int LONGEST = 2000;

    public Proposal {
        if (wanted.isBlank()) throw Refused.at(aim == Aim.PARTY_POST ? "duty" : "wanted", "talent.wanted-missing");
        if (basis.isBlank()) throw Refused.at("basis", "talent.basis-missing");
        if (basis.length() > LONGEST) throw Refused.at("basis", "talent.too-long");
        if (deeds.length() > LONGEST) throw Refused.at("deeds", "talent.too-long");
    }
}
