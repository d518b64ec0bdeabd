package org.zhibu.shared.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Thrown votes of the demo, the same at every start. */
public final class DemoVotes {

    private DemoVotes() {}

    /** Ballots as people cast them: most choose this, a few the one after it, now and then somebody abstains. */
    public static List<List<Integer>> likely(List<Integer> mostly, int choices, int voters, long seed) {
        Random dice = new Random(seed);
        List<List<Integer>> ballots = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            List<Integer> ballot = new ArrayList<>();
            for (int most : mostly) {
                int thrown = dice.nextInt(20);
                if (thrown == 0) ballot.add(0);
                else if (thrown < 4) ballot.add(Math.min(choices, most + 1));
                else ballot.add(most);
            }
            ballots.add(ballot);
        }
        Collections.shuffle(ballots, dice);
        return ballots;
    }
}
