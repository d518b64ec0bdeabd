package org.zhibu.areas.methods.ballot;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.service.Balloting;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** The front door to the ballot box, for what votes by it. */
@Component
public class Ballots {

    /** Fewer ballots than this are never told. */
    public static final int FEWEST = 5;

    private final Balloting balloting;
    private final BoxQueries queries;

    Ballots(Balloting balloting, BoxQueries queries) {
        this.balloting = balloting;
        this.queries = queries;
    }

    /** Draws a vote up; slips are printed, or paper is counted, on the page of the box. */
    public BoxId draw(Viewer viewer, Place place, Draft draft) {
        return balloting.draw(viewer, place, draft);
    }

    /** Where a box of the scope stands. */
    public Optional<BoxState> stateOf(Scope scope, BoxId box) {
        return queries.find(scope, box).map(BoxQueries.Box::state);
    }
}
