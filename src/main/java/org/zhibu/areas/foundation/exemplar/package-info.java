/**
 * Exemplars: a practice is proposed, reviewed and published; other branches borrow it into their plans and what it was worth to
 * them comes back to it.
 */
@ApplicationModule(
        id = "exemplar",
        displayName = "典型",
        allowedDependencies = {
            "kernel",
            "ui",
            "search",
            "notification",
            "audit",
            "document",
            "record",
            "area",
            "fact",
            "demo-office",
            "security",
            "organization",
            "duty",
            "research"
        })
@NullMarked
package org.zhibu.areas.foundation.exemplar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
