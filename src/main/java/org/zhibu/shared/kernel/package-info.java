/** Small types everyone shares: ids that carry their placement, periods, scopes, refusals. Owns no tables but one sequence. */
@ApplicationModule(
        id = "kernel",
        displayName = "内核",
        allowedDependencies = {})
@NullMarked
package org.zhibu.shared.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
