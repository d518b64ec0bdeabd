/**
 * Openness: what a branch made public when and where, beside the catalogue of what must be. The catalogue is data by version;
 * what is owed follows from it and from what happened (meetings, elections, money spent), so nothing is asked that is known.
 * 支部工作条例(试行) 第九条; 党务公开条例(试行) 第十五条; 党费收缴、使用和管理规定(2008) 第二十六条.
 */
@ApplicationModule(
        id = "openness",
        displayName = "党务公开",
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
            "publicity"
        })
@NullMarked
package org.zhibu.areas.methods.openness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
