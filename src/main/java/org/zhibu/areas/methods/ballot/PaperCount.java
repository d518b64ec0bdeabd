package org.zhibu.areas.methods.ballot;

import java.util.List;
import org.zhibu.shared.kernel.Refused;

/**
 * The counted result of a paper ballot.
 *
 * @param votes for each question the votes for each choice, the abstentions first; empty where too few are valid to be told
 */
public record PaperCount(int issued, int returned, int valid, List<List<Integer>> votes) {

    public PaperCount {
        votes = votes.stream().map(List::copyOf).toList();
    }

    /** Refuses what cannot have been counted so. */
    public void check(List<String> wordings) {
        if (issued < 1) throw Refused.at("issued", "ballot.paper-issued");
        if (returned < 0 || returned > issued) throw Refused.at("returned", "ballot.paper-returned", issued);
        if (valid < 0 || valid > returned) throw Refused.at("valid", "ballot.paper-valid", returned);
        if (valid < Ballots.FEWEST) return;
        for (int at = 0; at < wordings.size(); at++) {
            List<Integer> counts = votes.get(at);
            int sum = counts.stream().mapToInt(Integer::intValue).sum();
            if (counts.stream().anyMatch(count -> count < 0) || sum != valid)
                throw Refused.at("votes[" + at + "]", "ballot.paper-sum", wordings.get(at), sum, valid);
        }
    }
}
