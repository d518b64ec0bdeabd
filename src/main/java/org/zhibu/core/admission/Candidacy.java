package org.zhibu.core.admission;

/** What the person is by the steps done; message {@code admission.candidacy.<name>}. */
public enum Candidacy {
    APPLICANT,
    ACTIVIST,
    CANDIDATE,
    PROBATIONARY,
    FULL;

    /** The word of the status list that gives its look. */
    public String look() {
        return this == FULL ? "done" : "doing";
    }
}
