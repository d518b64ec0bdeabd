/**
 * Themes of study: a committee plans a year, its branches take the plan over and fit it to themselves, logged activities
 * carry the items out, a summary closes the year. 支部工作条例(试行) 第九条; 党员教育管理工作条例 第二十条.
 */
@ApplicationModule(
        id = "theme",
        displayName = "专题学习",
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
            "life"
        })
@NullMarked
package org.zhibu.areas.approach.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
