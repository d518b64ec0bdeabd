/**
 * The yearly appraisal of members: preparation, self-appraisal, mutual appraisal, ballot, the opinion of the branch, the meeting
 * that decides, and the word given back to each. 支部工作条例(试行) 第十八条. A rating is proposed and decided by people with the
 * ballot before them; it is computed by nothing, compared with nobody's, and shown to the member it is about.
 */
@ApplicationModule(
        id = "appraisal",
        displayName = "民主评议",
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
            "security",
            "organization",
            "member",
            "life",
            "ballot"
        })
@NullMarked
package org.zhibu.areas.methods.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
