package org.zhibu.shared.ui;

import org.zhibu.shared.kernel.Viewer;

/** How many messages a viewer has not read; one statement a page. */
public interface Bell {

    long unread(Viewer viewer);
}
