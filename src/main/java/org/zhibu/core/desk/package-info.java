/**
 * The desk of a branch, 工作台: what is to be done, what has been done, what comes next, gathered from the modules that know;
 * what waits for a committee, 待我办理, from the same; and where everyone starts after signing in. Owns no tables.
 */
@ApplicationModule(
        id = "desk",
        displayName = "工作台",
        allowedDependencies = {"kernel", "ui", "audit", "fact", "security", "organization", "member", "life", "duty"})
@NullMarked
package org.zhibu.core.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
