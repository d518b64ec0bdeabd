/**
 * Study hours: one ledger entry per person and source, posted from what was logged and never typed.
 * 中国共产党党员教育管理工作条例 第二十条、第二十三条; 国办函〔2026〕12号 (no hours from time online, clicks or sign-ins).
 */
@ApplicationModule(
        id = "study",
        displayName = "学习",
        allowedDependencies = {
            "kernel",
            "ui",
            "area",
            "audit",
            "document",
            "fact",
            "rule",
            "security",
            "organization",
            "member",
            "life"
        })
@NullMarked
package org.zhibu.core.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
