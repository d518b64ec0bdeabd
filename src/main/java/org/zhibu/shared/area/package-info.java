/** The four areas of the article, and what a feature tells the page of its area. */
@ApplicationModule(
        id = "area",
        displayName = "四个方面",
        allowedDependencies = {"kernel", "ui"})
@NullMarked
package org.zhibu.shared.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
