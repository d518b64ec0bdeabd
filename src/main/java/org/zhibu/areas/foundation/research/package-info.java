/**
 * Research before work: a topic with its plan, the visits, what was found, the measures that follow and what came of them.
 * Each step keeps its link to the one before it.
 */
@ApplicationModule(
        id = "research",
        displayName = "调研",
        allowedDependencies = {
            "kernel",
            "ui",
            "search",
            "audit",
            "document",
            "record",
            "area",
            "fact",
            "demo-office",
            "security",
            "organization",
            "duty",
            "life"
        })
@NullMarked
package org.zhibu.areas.foundation.research;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
