/**
 * Members: the person with the items of the national collection, and the history of membership without gaps or doubles.
 * 中国共产党党员教育管理工作条例 第二十四条、第二十五条; 个人信息保护法 第六条 (no more items than needed).
 */
@ApplicationModule(
        id = "member",
        displayName = "党员",
        allowedDependencies = {
            "kernel",
            "ui",
            "search",
            "audit",
            "document",
            "fact",
            "rule",
            "secret",
            "security",
            "organization"
        })
@NullMarked
package org.zhibu.core.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
