@NullMarked
package org.zhibu.core.dashboard.web;

import org.jspecify.annotations.NullMarked;
