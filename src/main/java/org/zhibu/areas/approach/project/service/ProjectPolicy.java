package org.zhibu.areas.approach.project.service;

import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with projects; pages ask the same methods for their buttons. */
public final class ProjectPolicy {

    private ProjectPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    /** A branch proposes for itself. */
    public static boolean mayPropose(Viewer viewer, String path) {
        return viewer.may(Right.KEEP_BRANCH, path);
    }

    /** A committee gives a measure of its own research to a branch below. */
    public static boolean mayEntrust(Viewer viewer, Place place) {
        return place.kind().isAboveBranch() && viewer.may(Right.OVERSEE, place.path());
    }

    /** A committee above starts, returns and reviews; it never answers for the branch. */
    public static boolean mayAnswer(Viewer viewer, String path) {
        return viewer.may(Right.OVERSEE, path);
    }

    /** The goal stands from the start on: who moves the target later has no target. */
    public static boolean mayChange(Viewer viewer, Project project) {
        return !started(project) && open(project) && mayPropose(viewer, project.path());
    }

    /** Measures, posts of duty and planned numbers, whenever the project does not wait for the committee. */
    public static boolean mayArrange(Viewer viewer, Project project) {
        return (open(project) || project.state() == ProjectState.RUNNING) && mayPropose(viewer, project.path());
    }

    /** What came about, and which measures were carried out, from the start on. */
    public static boolean mayCarryOut(Viewer viewer, Project project) {
        return started(project) && mayArrange(viewer, project);
    }

    public static boolean mayReview(Viewer viewer, Project project) {
        return project.state() == ProjectState.RESULT_SUBMITTED && mayAnswer(viewer, project.path());
    }

    public static boolean mayMove(Viewer viewer, Project project, String move) {
        boolean keeps = mayPropose(viewer, project.path());
        return switch (move) {
            case "approval", "return" -> mayAnswer(viewer, project.path());
            case "proposal" -> keeps && !started(project);
            case "result" -> keeps && started(project);
            case "stop" -> keeps || (project.state() == ProjectState.RUNNING && mayAnswer(viewer, project.path()));
            default -> keeps;
        };
    }

    /** Whether money may be asked for: the project runs. */
    public static boolean mayAskForMoney(Viewer viewer, Project project) {
        return project.state() == ProjectState.RUNNING && mayPropose(viewer, project.path());
    }

    private static boolean started(Project project) {
        return project.startedOn() != null;
    }

    private static boolean open(Project project) {
        return project.state() == ProjectState.DRAFT || project.state() == ProjectState.RETURNED;
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
