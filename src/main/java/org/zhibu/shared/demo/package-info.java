/** What a feature needs to put a believable year of its own records into the demo office. Runs only on the embedded default. */
@ApplicationModule(
        id = "demo-office",
        displayName = "示例数据",
        allowedDependencies = {"kernel"})
@NullMarked
package org.zhibu.shared.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
