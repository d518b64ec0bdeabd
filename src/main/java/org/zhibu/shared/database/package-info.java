/** The embedded default database, and the check that the application never runs as owner of the schema. */
@ApplicationModule(
        id = "database",
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package org.zhibu.shared.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
