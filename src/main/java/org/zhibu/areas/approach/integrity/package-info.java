/**
 * Conduct and integrity: a branch examines itself against the four bad styles, what is wrong goes through a ledger until it is
 * mended, logged activities are marked as integrity education, a committee looks into branches. 支部工作条例(试行) 第九条,
 * 第十条. Accusations and case files do not belong here: nothing in it names who is to blame.
 */
@ApplicationModule(
        id = "integrity",
        displayName = "作风廉政",
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
            "member",
            "life"
        })
@NullMarked
package org.zhibu.areas.approach.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
