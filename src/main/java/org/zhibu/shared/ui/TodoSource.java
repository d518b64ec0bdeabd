package org.zhibu.shared.ui;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;

/** What a module wants done in an organisation; the desk gathers them all and orders them by date. */
public interface TodoSource {

    /** What is open there today and may be done by the viewer. */
    List<Todo> todos(Viewer viewer, Place place, LocalDate today);
}
