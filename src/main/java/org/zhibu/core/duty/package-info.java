/**
 * What each branch owes when, derived from the rules and the structure it really has, and what the facts show.
 * 中国共产党支部工作条例(试行) 第十一条至第十九条. Cells are recomputed from facts; whether a duty is done, due or
 * overdue is read off the cell and the day.
 */
@ApplicationModule(
        id = "duty",
        displayName = "义务",
        allowedDependencies = {"kernel", "ui", "fact", "rule", "organization"})
@NullMarked
package org.zhibu.core.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
