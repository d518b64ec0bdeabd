/**
 * The member's own page: hours with their sources, attendance, the own file with the right to have it corrected, and who
 * looked at it. 个人信息保护法 第四十四条至第四十六条; no rankings, no comparison with others. Holds no tables.
 */
@ApplicationModule(
        id = "my",
        displayName = "我的",
        allowedDependencies = {"kernel", "ui", "audit", "rule", "security", "organization", "member", "life", "study"})
@NullMarked
package org.zhibu.core.my;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
