/** Regulations and national standards as data: tables shipped with the product, each with its source in the rules folder. */
@ApplicationModule(
        id = "rule",
        displayName = "规则",
        allowedDependencies = {"kernel"})
@NullMarked
package org.zhibu.shared.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
