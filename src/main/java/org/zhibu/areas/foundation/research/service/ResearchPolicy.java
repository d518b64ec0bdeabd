package org.zhibu.areas.foundation.research.service;

import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with topics; pages ask the same methods for their buttons. */
public final class ResearchPolicy {

    private ResearchPolicy() {}

    public static void mustSee(Viewer viewer, Place place) {
        viewer.must(Right.LOOK, place.path());
    }

    /** A branch and a committee each research for themselves; a committee reads the branches' topics and leaves them alone. */
    public static boolean mayPlan(Viewer viewer, Place place) {
        return mayKeep(viewer, place.kind(), place.path());
    }

    public static boolean mayKeep(Viewer viewer, Topic topic) {
        return mayKeep(viewer, topic.unitKind(), topic.path());
    }

    private static boolean mayKeep(Viewer viewer, UnitKind kind, String path) {
        return viewer.may(kind.isAboveBranch() ? Right.OVERSEE : Right.KEEP_BRANCH, path);
    }

    /** The plan, visits and findings can change until the topic is concluded. */
    public static boolean mayChange(Viewer viewer, Topic topic) {
        boolean open = topic.state() == TopicState.PLANNED || topic.state() == TopicState.UNDER_WAY;
        return open && mayKeep(viewer, topic);
    }

    /** Measures are added and carried out until the topic is closed. */
    public static boolean mayMeasure(Viewer viewer, Topic topic) {
        boolean begun = topic.state() == TopicState.UNDER_WAY || topic.state() == TopicState.CONCLUDED;
        return begun && mayKeep(viewer, topic);
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
