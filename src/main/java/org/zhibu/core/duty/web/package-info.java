@NullMarked
package org.zhibu.core.duty.web;

import org.jspecify.annotations.NullMarked;
