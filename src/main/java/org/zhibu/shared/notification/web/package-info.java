@NullMarked
package org.zhibu.shared.notification.web;

import org.jspecify.annotations.NullMarked;
