/**
 * Publicity: what a branch writes about its work, checked before it is published to the branch, to all below a committee or to
 * everyone who signs in. Whatever is written is cleaned by the server; pictures are drawn anew and tell neither place nor time.
 * Nobody counts who reads it: no likes, no views, no score.
 */
@ApplicationModule(
        id = "publicity",
        displayName = "宣传",
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
            "security",
            "organization",
            "member",
            "life"
        })
@NullMarked
package org.zhibu.areas.methods.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
