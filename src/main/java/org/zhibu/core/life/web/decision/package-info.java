@NullMarked
package org.zhibu.core.life.web.decision;

import org.jspecify.annotations.NullMarked;
