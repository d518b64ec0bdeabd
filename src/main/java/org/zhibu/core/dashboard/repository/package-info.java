@NullMarked
package org.zhibu.core.dashboard.repository;

import org.jspecify.annotations.NullMarked;
