package org.zhibu.areas.service.training.service;

import java.time.LocalDate;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Participant;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with courses; pages ask the same methods for their buttons. */
public final class TrainingPolicy {

    private TrainingPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    /** A committee or general branch offers courses to what is below it. */
    public static boolean mayOffer(Viewer viewer, Place place) {
        return place.kind().isAboveBranch() && viewer.may(Right.OVERSEE, place.path());
    }

    /** Whoever oversees the committee that offers the course. */
    public static boolean mayOrganise(Viewer viewer, Course course) {
        return viewer.may(Right.OVERSEE, course.path());
    }

    public static boolean mayChange(Viewer viewer, Course course) {
        boolean open = course.state() == CourseState.DRAFT || course.state() == CourseState.PUBLISHED;
        return open && mayOrganise(viewer, course);
    }

    /** A branch enrols its own until the last day; the organiser as long as the course is not over. */
    public static boolean mayEnrol(Viewer viewer, Course course, String path, LocalDate today) {
        if (course.state() != CourseState.PUBLISHED) return false;
        if (mayOrganise(viewer, course)) return true;
        return keeps(viewer, path) && !today.isAfter(course.enrolBy());
    }

    /** A branch takes its own back until the course begins. */
    public static boolean mayWithdraw(Viewer viewer, Course course, Participant who, LocalDate today) {
        if (course.state() != CourseState.PUBLISHED || !who.state().isOpen()) return false;
        return mayOrganise(viewer, course) || (keeps(viewer, who.pathC()) && !course.begun(today));
    }

    /** Attendance is entered while the course runs, and corrected with a reason afterwards. */
    public static boolean mayEnter(Viewer viewer, Course course) {
        boolean held = course.state() == CourseState.PUBLISHED || course.state() == CourseState.FINISHED;
        return held && mayOrganise(viewer, course);
    }

    private static boolean keeps(Viewer viewer, String path) {
        return viewer.may(Right.KEEP_BRANCH, path) || viewer.may(Right.OVERSEE, path);
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}
