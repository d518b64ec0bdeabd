/**
 * Tasks from above: a committee states basis, deadline and the fields it asks for, what the system knows is filled and not
 * asked again, branches answer once, all answers make one workbook. The burden of all demands is counted and shown to those
 * who make them. 整治形式主义为基层减负若干规定 (2024).
 */
@ApplicationModule(
        id = "task",
        displayName = "上级任务",
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
            "life",
            "research"
        })
@NullMarked
package org.zhibu.areas.approach.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
