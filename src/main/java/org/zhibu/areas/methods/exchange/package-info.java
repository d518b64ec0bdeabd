/**
 * Exchange of experience: questions and experiences with replies, read by every organisation below the same top committee.
 * Whoever asked marks the reply that solved it; a committee above hides what does not belong, with a reason the author reads.
 * Nothing is liked, counted or ranked: what is useful to another branch becomes a practice and is borrowed.
 */
@ApplicationModule(
        id = "exchange",
        displayName = "经验交流",
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
            "member",
            "exemplar"
        })
@NullMarked
package org.zhibu.areas.methods.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
