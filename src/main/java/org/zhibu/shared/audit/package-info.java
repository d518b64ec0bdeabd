/** The append-only journal: who did what to what when, before and after; and who looked at whose file. */
@ApplicationModule(
        id = "audit",
        displayName = "操作日志",
        allowedDependencies = {"kernel"})
@NullMarked
package org.zhibu.shared.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
