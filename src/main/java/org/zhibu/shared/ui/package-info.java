/** What every page needs: navigation, forms that lose nothing, formatting, error pages. */
@ApplicationModule(
        id = "ui",
        displayName = "页面",
        allowedDependencies = {"kernel"})
@NullMarked
package org.zhibu.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
