/**
 * Organisational life: meetings and activities, who was there, minutes, decisions and votes, each typed once.
 * 中国共产党支部工作条例(试行) 第十一条至第十九条.
 */
@ApplicationModule(
        id = "life",
        displayName = "组织生活",
        allowedDependencies = {
            "kernel",
            "ui",
            "search",
            "audit",
            "document",
            "fact",
            "rule",
            "security",
            "organization",
            "member",
            "area"
        })
@NullMarked
package org.zhibu.core.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
