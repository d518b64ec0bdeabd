@NullMarked
package org.zhibu.shared.notification.repository;

import org.jspecify.annotations.NullMarked;
