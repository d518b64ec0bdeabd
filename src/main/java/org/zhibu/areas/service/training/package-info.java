/**
 * Training of Party workers: courses with seats, enrolment, attendance by half days, hours in the common ledger,
 * certificates, and who is behind. 支部工作条例(试行) 第二十五条 (secretaries every year at county level or above),
 * 全国党员教育培训工作规划 (56 hours and one course a year, new secretaries within half a year, new members once),
 * 党员教育管理工作条例 第二十三条 (the old and ill are not asked). Hours come from attendance entered by the organiser, never
 * from check-ins or time online.
 */
@ApplicationModule(
        id = "training",
        displayName = "党务培训",
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
            "life",
            "study"
        })
@NullMarked
package org.zhibu.areas.service.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
