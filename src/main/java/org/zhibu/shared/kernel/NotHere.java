package org.zhibu.shared.kernel;

/** There is no such thing for this viewer: unknown, malformed and foreign ids all answer 404. */
public class NotHere extends RuntimeException {

    public NotHere() {
        super("not here");
    }

    public NotHere(Throwable cause) {
        super("not here", cause);
    }
}
