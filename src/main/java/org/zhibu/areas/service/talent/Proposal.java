package org.zhibu.areas.service.talent;

import java.util.List;
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

    public static final int LONGEST_POST = 60;

    /** Posts of a branch committee, in the national list. */
    public static final List<String> DUTIES =
            List.of("BS01", "BS02", "BS03", "BS04", "BS05", "BS06", "BS07", "BS08", "BS09", "BS10");

    public Proposal {
        if (aim == Aim.PARTY_POST && !DUTIES.contains(wanted)) throw Refused.at("duty", "talent.wanted-missing");
        if (wanted.isBlank()) throw Refused.at("wanted", "talent.wanted-missing");
        if (wanted.length() > LONGEST_POST) throw Refused.at("wanted", "talent.wanted-long");
        if (basis.isBlank()) throw Refused.at("basis", "talent.basis-missing");
        if (basis.length() > LONGEST) throw Refused.at("basis", "talent.too-long");
        if (deeds.length() > LONGEST) throw Refused.at("deeds", "talent.too-long");
    }
}
