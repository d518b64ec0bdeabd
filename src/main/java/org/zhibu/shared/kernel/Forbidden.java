package org.zhibu.shared.kernel;

/** The viewer sees the thing but may not do this with it: 403. */
public class Forbidden extends RuntimeException {

    public Forbidden() {
        super("forbidden");
    }
}
