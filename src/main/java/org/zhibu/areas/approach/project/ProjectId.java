package org.zhibu.areas.approach.project;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A project that joins Party work to a goal of the unit. */
public record ProjectId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "project.project";

    public static ProjectId of(String text) {
        long[] parts = Placed.parse(text);
        return new ProjectId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/project/projects/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}
