/**
 * Norms with their versions and the days they are in force, where each is used, who has read the current one; and the duties
 * of each post, with defaults that every organisation can change. Reading is opening and confirming once; nothing is timed.
 */
@ApplicationModule(
        id = "norm",
        displayName = "制度与职责",
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
            "rule",
            "security",
            "notification",
            "organization",
            "member",
            "assessment"
        })
@NullMarked
package org.zhibu.areas.foundation.norm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
