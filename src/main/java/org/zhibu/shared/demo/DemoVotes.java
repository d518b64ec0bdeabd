package org.zhibu.shared.demo;

import java.util.ArrayList;
import java.util.List;

/** Thrown votes of the demo, the same at every start. */
public final class DemoVotes {

    private DemoVotes() {}

    /** Ballots as people cast them: most choose this, a few the one after it, now and then somebody abstains. */
    public static List<List<Integer>> likely(List<Integer> mostly, int choices, int voters, long seed) {
        Dice dice = new Dice(seed);
        List<List<Integer>> ballots = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            List<Integer> ballot = new ArrayList<>();
            for (int question = 0; question < mostly.size(); question++) {
                int most = mostly.get(question);
                int thrown = dice.below(20, voter, question);
                if (thrown == 0) ballot.add(0);
                else if (thrown < 4) ballot.add(Math.min(choices, most + 1));
                else ballot.add(most);
            }
            ballots.add(ballot);
        }
        return ballots;
    }
}
