/**
 * The board of a committee, 考核看板: figures, matrix, table of branches, and what is missing and why. Reads only; owns no
 * tables. 支部工作条例(试行) 第二十八条、第三十条: Party committees direct and examine the branches below them.
 */
@ApplicationModule(
        id = "dashboard",
        displayName = "考核看板",
        allowedDependencies = {
            "kernel",
            "ui",
            "document",
            "fact",
            "rule",
            "security",
            "organization",
            "duty",
            "area",
            "assessment"
        })
@NullMarked
package org.zhibu.core.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
