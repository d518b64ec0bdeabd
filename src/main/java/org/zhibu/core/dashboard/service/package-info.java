@NullMarked
package org.zhibu.core.dashboard.service;

import org.jspecify.annotations.NullMarked;
