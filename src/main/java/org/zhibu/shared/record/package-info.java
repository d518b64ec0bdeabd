/**
 * What every type of record shares and nothing it is about: legal moves as data, history, files, the question a list was
 * asked. A type keeps its own table, policy and pages.
 */
@ApplicationModule(
        id = "record",
        displayName = "记录",
        allowedDependencies = {"kernel", "ui", "audit", "document"})
@NullMarked
package org.zhibu.shared.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
