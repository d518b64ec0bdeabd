/**
 * Party work joined to business: a project ties what a branch does as Party work to a goal of its unit, with the figures of
 * every quarter and where each comes from, members' posts of duty, and a result the committee reviews. 支部工作条例(试行)
 * 第九条: the branch works around the central tasks of its unit.
 */
@ApplicationModule(
        id = "project",
        displayName = "党建+业务",
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
            "research",
            "funding"
        })
@NullMarked
package org.zhibu.areas.approach.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
