package org.zhibu.shared.ui;

import java.util.List;

/** A module's entries in the navigation; navigation lists only what exists. */
public interface Navigation {

    List<NavEntry> entries();
}
