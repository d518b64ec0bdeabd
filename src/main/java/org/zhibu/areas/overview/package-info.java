/** The pages of the four areas, built from what the features contribute; no tables of its own. */
@ApplicationModule(
        id = "overview",
        displayName = "四个方面首页",
        allowedDependencies = {"kernel", "ui", "area"})
@NullMarked
package org.zhibu.areas.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
