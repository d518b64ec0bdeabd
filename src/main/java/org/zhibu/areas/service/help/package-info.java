/**
 * Help with a difficulty of work or life, from the request to the member's own word on the result, and the yearly list of
 * members in difficulty and old members with the visits to them. 支部工作条例(试行) 第九条. What a person told is sealed; lists,
 * exports, search, messages and scores carry a case number and its progress, never a name or a word of it.
 */
@ApplicationModule(
        id = "help",
        displayName = "帮扶",
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
            "member"
        })
@NullMarked
package org.zhibu.areas.service.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
