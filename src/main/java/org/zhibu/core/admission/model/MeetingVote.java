package org.zhibu.core.admission.model;

import java.util.Optional;
import org.zhibu.core.admission.Item;

/**
 * A vote on admission or confirmation. Unlike an ordinary vote it needs more than half present, and exactly half is never
 * enough: 2014 第二十条、第二十一条, 2026 第十九条、第二十条. Only full members with a vote are due.
 *
 * @param written in favour, handed in before the meeting by who was due and away
 */
record MeetingVote(int due, int present, int inFavour, int written) {

    static Optional<MeetingVote> of(Deed deed) {
        return deed.whole(Item.VOTERS_DUE)
                .flatMap(due -> deed.whole(Item.VOTERS_PRESENT)
                        .flatMap(present -> deed.whole(Item.IN_FAVOUR)
                                .map(favour -> new MeetingVote(
                                        due,
                                        present,
                                        favour,
                                        deed.whole(Item.WRITTEN).orElse(0)))));
    }

    Finding addsUp() {
        boolean possible = due > 0
                && present >= 0
                && inFavour >= 0
                && written >= 0
                && present <= due
                && inFavour <= present
                && written <= due - present;
        return Finding.brokenUnless(possible, due, present, inFavour, written);
    }

    Finding quorum() {
        return Finding.brokenUnless(2L * present > due, due, present, due / 2 + 1);
    }

    Finding majority() {
        return Finding.brokenUnless(2L * ((long) inFavour + written) > due, due, inFavour + written, due / 2 + 1);
    }
}
