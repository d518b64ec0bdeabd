/**
 * Regulated admission of members: one file a person from the application to the archive, twenty-five steps in five stages,
 * every rule by the version in force on the day of the step. 中国共产党发展党员工作细则 (2014; 2026 from 2026-05-11). The steps are
 * a working device of organisation departments, the regulation itself does not number them. Local parameters are settings.
 */
@ApplicationModule(
        id = "admission",
        displayName = "发展党员",
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
            "rule",
            "secret",
            "security",
            "organization",
            "member",
            "life"
        })
@NullMarked
package org.zhibu.core.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
