/**
 * Messages in the portal, and a daily digest of them by e-mail for those who want one. One event is one message to a person,
 * however often it is told. A message never carries what is confidential: it says that something waits, the page says what.
 */
@ApplicationModule(
        id = "notification",
        displayName = "消息",
        allowedDependencies = {"kernel", "ui", "security"})
@NullMarked
package org.zhibu.shared.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
