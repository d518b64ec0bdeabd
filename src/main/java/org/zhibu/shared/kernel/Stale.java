package org.zhibu.shared.kernel;

/** Somebody else saved the record since it was opened; the page answers with both texts. */
public class Stale extends RuntimeException {

    public Stale() {
        super("stale row version");
    }
}
