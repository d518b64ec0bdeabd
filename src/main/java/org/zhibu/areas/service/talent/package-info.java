/**
 * Talent: a branch recommends a person for a Party post or for exchange with an administrative post, each level up the tree
 * gives its opinion, the committee keeps a pool. 支部工作条例(试行) 第二十五条, 公务员法 第十一章 (exchange). Only the secretary
 * of the branch and committees above see it; every look is written where the person reads it (个人信息保护法 第四十四条).
 * Nobody is scored or ranked.
 */
@ApplicationModule(
        id = "talent",
        displayName = "人才推荐",
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
            "security",
            "organization",
            "member",
            "life"
        })
@NullMarked
package org.zhibu.areas.service.talent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
