/**
 * The judgement of the organisation above on what no record shows by itself: a grade of the scale of an indicator, with its
 * reason, recorded by one officer and confirmed, shown to the branch, which can object to one line and gets an answer.
 * 中国共产党支部工作条例(试行) 第二十八条、第三十条. A manual score is a recorded fact with a reason and an approver.
 */
@ApplicationModule(
        id = "evaluation",
        displayName = "上级评价",
        allowedDependencies = {
            "kernel",
            "ui",
            "search",
            "notification",
            "audit",
            "document",
            "record",
            "fact",
            "demo-office",
            "rule",
            "security",
            "organization",
            "assessment"
        })
@NullMarked
package org.zhibu.core.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
