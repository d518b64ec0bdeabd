package org.zhibu.shared.record;

import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;

/** How a module opens its records to what is shared by all types, such as files. */
public interface RecordDoor {

    /** The types it opens, as {@link RecordRef} names them. */
    java.util.Set<String> types();

    /**
     * The record as this viewer may see it.
     *
     * @throws org.zhibu.shared.kernel.NotHere unless the viewer may see it
     */
    Opened open(Viewer viewer, RecordRef record);

    /**
     * @param href its page
     * @param mayAttach whether the viewer may add and remove files now
     */
    record Opened(String href, boolean mayAttach) {}
}
