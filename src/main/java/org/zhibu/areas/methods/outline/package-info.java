/**
 * Outlines of activities: agenda, preparation, materials and hours; a library that branches take over into their own plans,
 * log from and write back what worked. Twelve come with the portal. 支部工作条例(试行) 第十五条、第十六条.
 */
@ApplicationModule(
        id = "outline",
        displayName = "活动方案",
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
            "rule",
            "demo-office",
            "security",
            "organization",
            "duty",
            "life",
            "theme"
        })
@NullMarked
package org.zhibu.areas.methods.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
