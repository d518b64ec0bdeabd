/**
 * Accounts, sign-in and grants (role × organisation × dates), and the {@code Viewer} every page asks.
 * 个人信息保护法 第五十一条; GB/T 22239-2019: identity, failed sign-ins, least right.
 */
@ApplicationModule(
        id = "security",
        displayName = "账号与权限",
        allowedDependencies = {"kernel", "audit", "ui", "database"})
@NullMarked
package org.zhibu.shared.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
