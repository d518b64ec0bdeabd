@NullMarked
package org.zhibu.shared.notification.service;

import org.jspecify.annotations.NullMarked;
