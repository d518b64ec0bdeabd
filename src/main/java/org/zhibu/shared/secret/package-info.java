/** Field encryption and keyed hashes. 个人信息保护法 第五十一条: encryption, de-identification. */
@ApplicationModule(
        id = "secret",
        displayName = "加密",
        allowedDependencies = {"database"})
@NullMarked
package org.zhibu.shared.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
