/**
 * Money for activities: a branch applies with purpose and budget lines, a committee answers, what is spent is entered with
 * its vouchers, the rest is settled. What is left is always what was granted less what was spent: the ledger of a grant is a
 * chain the database checks. 支部工作条例(试行) 第三十三条. The portal holds no money.
 */
@ApplicationModule(
        id = "funding",
        displayName = "经费支持",
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
            "organization"
        })
@NullMarked
package org.zhibu.areas.service.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
