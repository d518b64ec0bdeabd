package org.zhibu.shared.database;

/** The portal cannot start; the message is the one sentence that says what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String whatToDo) {
        super(whatToDo);
    }

    public CannotStart(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
