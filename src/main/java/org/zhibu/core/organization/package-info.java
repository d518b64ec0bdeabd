/**
 * The tree of Party organisations, their posts and terms of office.
 * 中国共产党支部工作条例(试行) 第四条至第八条 (forms), 第二十条至第二十三条 (committee, term, secretary).
 */
@ApplicationModule(
        id = "organization",
        displayName = "组织",
        allowedDependencies = {"kernel", "ui", "search", "audit", "document", "fact", "rule", "security"})
@NullMarked
package org.zhibu.core.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
