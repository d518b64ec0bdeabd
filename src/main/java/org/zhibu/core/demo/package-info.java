/** A believable county office for a first look and for tests: people, posts and two years of life. Never runs on a database of one's own. */
@ApplicationModule(
        id = "demo",
        displayName = "示例",
        allowedDependencies = {
            "kernel",
            "audit",
            "fact",
            "security",
            "organization",
            "member",
            "life",
            "assessment",
            "study",
            "demo-office"
        })
@NullMarked
package org.zhibu.core.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
