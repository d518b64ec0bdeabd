package org.zhibu.areas.methods.ballot;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/**
 * A vote by slips as it was held elsewhere or in the demo: who was on the roll, who counted, and the ballots.
 *
 * @param tellers two, with the accounts that confirmed
 * @param ballots of each voter a choice for each question, 0 to abstain; the last {@code masses} are not members'
 */
public record EarlierVote(
        long home,
        UnitId unit,
        Draft draft,
        List<Someone> roll,
        List<Someone> tellers,
        List<List<Integer>> ballots,
        int masses,
        Someone opener,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt) {

    /** @param account 0 where none is needed */
    public record Someone(MemberId member, String name, long account) {}

    /** The same ballots as counted on paper, all of them valid. */
    public static PaperCount counted(List<List<Integer>> ballots, List<Question> questions, int issued) {
        List<List<Integer>> votes = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            int question = at;
            List<Integer> counts = new ArrayList<>();
            for (int choice = 0; choice <= questions.get(at).choices().size(); choice++) {
                int chosen = choice;
                counts.add((int) ballots.stream()
                        .filter(ballot -> ballot.get(question) == chosen)
                        .count());
            }
            votes.add(counts);
        }
        return new PaperCount(issued, ballots.size(), ballots.size(), votes);
    }
}
