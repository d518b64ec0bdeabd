/** The contract between those who log and those who count: one union of facts, dirty marks, and what an entry changes. */
@ApplicationModule(
        id = "fact",
        displayName = "事实",
        allowedDependencies = {"kernel"})
@NullMarked
package org.zhibu.shared.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
