package org.zhibu.areas.methods.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;

/**
 * What the branch proposes for one member.
 *
 * @param reason why the rating is another than most ballots said, or is basic or none; may be empty elsewhere
 */
public record Opinion(MemberId member, @Nullable Rating rating, String opinion, String reason) {

    /**
     * Refuses a rating that departs from the ballot, or falls short, without a word why.
     *
     * @param field where the word is missing
     * @param votes for each rating, as the ballot counted them; empty where it tells nothing
     */
    public void check(String field, String name, List<Integer> votes) {
        if (rating == null || !reason.isBlank()) return;
        if (rating == Rating.BASIC || rating == Rating.UNQUALIFIED)
            throw Refused.at(field, "appraisal.reason-short", name);
        if (departs(votes)) throw Refused.at(field, "appraisal.reason-departs", name);
    }

    /** Whether more ballots said something else than said this. */
    private boolean departs(List<Integer> votes) {
        if (rating == null || votes.isEmpty()) return false;
        int said = votes.get(rating.choice() - 1);
        return votes.stream().anyMatch(other -> other > said);
    }
}
