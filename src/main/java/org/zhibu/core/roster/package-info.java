/**
 * The roster from and to Excel: organisations and members by the 26 items of the national collection of 2017, in any order and
 * under any usual name, with every bad row handed back with its reason.
 */
@ApplicationModule(
        id = "roster",
        displayName = "名册",
        allowedDependencies = {
            "kernel",
            "ui",
            "audit",
            "document",
            "rule",
            "secret",
            "security",
            "organization",
            "member"
        })
@NullMarked
package org.zhibu.core.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
