package org.zhibu.areas.service.talent.service;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhibu.areas.service.talent.RecommendationState;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** Who sees and moves recommendations: the secretary of the branch and committees above, nobody about himself or herself. */
public final class TalentPolicy {

    private TalentPolicy() {}

    public static boolean maySee(Viewer viewer, String path) {
        return viewer.may(Right.LEAD_BRANCH, path) || viewer.may(Right.OVERSEE, path);
    }

    public static void mustSee(Viewer viewer, String path) {
        if (!maySee(viewer, path)) throw new Forbidden();
    }

    /** Looks a recommendation up where the viewer leads a branch or oversees it; anything else is not here. */
    public static <T> T find(Viewer viewer, Function<Scope, Optional<T>> lookup) {
        return Stream.concat(viewer.scopes(Right.OVERSEE).stream(), viewer.scopes(Right.LEAD_BRANCH).stream())
                .map(lookup)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    public static boolean mayRecommend(Viewer viewer, Place place) {
        return place.kind().isBranch() && viewer.may(Right.LEAD_BRANCH, place.path());
    }

    public static boolean mayChange(Viewer viewer, Recommendation one) {
        return one.state().isOpenForBranch() && viewer.may(Right.LEAD_BRANCH, one.path());
    }

    /** The level whose turn it is; nobody speaks on himself or herself. */
    public static boolean maySay(Viewer viewer, Recommendation one) {
        String waits = one.waitsPath();
        return one.state().isWaiting() && waits != null && viewer.may(Right.OVERSEE, waits) && !isOwn(viewer, one);
    }

    public static boolean mayAppoint(Viewer viewer, Recommendation one) {
        return one.state() == RecommendationState.IN_POOL
                && viewer.may(Right.OVERSEE, one.path())
                && !isOwn(viewer, one);
    }

    public static boolean mayMove(Viewer viewer, Recommendation one, String move) {
        return move.equals("return") ? mayAppoint(viewer, one) : mayChange(viewer, one);
    }

    /** A secretary who is recommended mends the grounds like any other; what levels say of him or her stays with them. */
    public static boolean isOwn(Viewer viewer, Recommendation one) {
        return viewer.member().filter(one.member()::equals).isPresent();
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
