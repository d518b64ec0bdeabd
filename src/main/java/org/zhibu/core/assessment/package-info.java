/**
 * Schemes, indicators and their values: points of a branch for the year to date, each computed from facts by a formula
 * that is data, and the sums of all organisations above.
 * 中国共产党支部工作条例(试行) 第二十七条、第三十条. A duty not yet due neither gains nor loses.
 */
@ApplicationModule(
        id = "assessment",
        displayName = "考核",
        allowedDependencies = {"kernel", "ui", "fact", "rule", "organization", "duty"})
@NullMarked
package org.zhibu.core.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
