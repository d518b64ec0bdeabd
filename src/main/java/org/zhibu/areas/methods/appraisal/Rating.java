package org.zhibu.areas.methods.appraisal;

/** 优秀、合格、基本合格、不合格, in the order in which the ballot offers them; message {@code appraisal.rating.<name>}. */
public enum Rating {
    EXCELLENT(1),
    QUALIFIED(2),
    BASIC(3),
    UNQUALIFIED(4);

    private final int choice;

    Rating(int choice) {
        this.choice = choice;
    }

    /** The number of the choice on the ballot. */
    public int choice() {
        return choice;
    }
}
