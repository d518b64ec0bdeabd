/**
 * Who gets an account and which role: accounts for the members of a roster with printed one-time codes, officers of
 * committees, posts and the roles that follow from them, and the first hour of an empty database.
 * 个人信息保护法 第五十一条; GB/T 22239-2019: identity, least right, no idle accounts.
 */
@ApplicationModule(
        id = "access",
        displayName = "账号发放",
        allowedDependencies = {
            "kernel",
            "ui",
            "audit",
            "document",
            "rule",
            "secret",
            "security",
            "organization",
            "member"
        })
@NullMarked
package org.zhibu.core.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
