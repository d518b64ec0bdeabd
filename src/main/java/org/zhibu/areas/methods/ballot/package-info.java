/**
 * The ballot box: a vote by code slips that nobody, the portal included, can lead back to a voter, or a paper ballot with its
 * counted result. Appraisals vote by it, and so do polls on satisfaction. 支部工作条例(试行) 第十八条 (民主测评). What was voted
 * is readable by nobody until two tellers close the box, see {@code docs/adr/0008}.
 */
@ApplicationModule(
        id = "ballot",
        displayName = "票箱",
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
            "member"
        })
@NullMarked
package org.zhibu.areas.methods.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
