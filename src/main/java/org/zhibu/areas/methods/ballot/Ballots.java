package org.zhibu.areas.methods.ballot;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.PublishedLists;
import org.zhibu.areas.methods.ballot.service.Balloting;
import org.zhibu.areas.methods.ballot.service.EarlierVotes;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;

/** The front door to the ballot box, for what votes by it. */
@Component
public class Ballots {

    /** Fewer ballots than this are never told. */
    public static final int FEWEST = 5;

    private final Balloting balloting;
    private final BoxQueries queries;
    private final PublishedLists lists;
    private final EarlierVotes earlier;

    Ballots(Balloting balloting, BoxQueries queries, PublishedLists lists, EarlierVotes earlier) {
        this.balloting = balloting;
        this.queries = queries;
        this.lists = lists;
        this.earlier = earlier;
    }

    /** Draws a vote up; slips are printed, or paper is counted, on the page of the box. */
    public BoxId draw(Viewer viewer, Place place, Draft draft) {
        return balloting.draw(viewer, place, draft);
    }

    /** Brings in a vote by slips that was held before, in the caller's transaction. */
    public BoxId held(EarlierVote vote) {
        return earlier.bySlips(vote);
    }

    /** Brings in a vote that was counted on paper before, in the caller's transaction. */
    public BoxId counted(long home, UnitId unit, Draft draft, PaperCount count, String by, OffsetDateTime at) {
        return earlier.onPaper(home, unit, draft, count, by, at);
    }

    /**
     * For each question the votes for each of its choices, abstentions left out; empty while the box is open, and where too
     * few voted.
     */
    public List<List<Integer>> votesOf(Scope scope, BoxId box) {
        Optional<BoxQueries.Box> found = queries.find(scope, box).filter(one -> one.state() == BoxState.CLOSED);
        return found.isEmpty() ? List.of() : lists.votesOf(box);
    }

    /** Where a box of the scope stands. */
    public Optional<BoxState> stateOf(Scope scope, BoxId box) {
        return queries.find(scope, box).map(BoxQueries.Box::state);
    }
}
