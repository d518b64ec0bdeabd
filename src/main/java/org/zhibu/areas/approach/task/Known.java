package org.zhibu.areas.approach.task;

/** Figures the system already has of every branch, so that nobody is asked for them; message {@code task.known.<name>}. */
public enum Known {
    MEMBERS,
    FULL_MEMBERS,
    PROBATIONARY,
    STUDY_HOURS,
    BRANCH_MEETINGS,
    COMMITTEE_MEETINGS,
    GROUP_MEETINGS,
    LECTURES,
    PARTY_DAYS,
    VOLUNTEERING,
    ATTENDANCE
}
