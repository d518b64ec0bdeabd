/** One search over everything: each module finds its own records, inside what the viewer may look at. No tables. */
@ApplicationModule(
        id = "search",
        displayName = "查找",
        allowedDependencies = {"kernel", "ui"})
@NullMarked
package org.zhibu.shared.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
